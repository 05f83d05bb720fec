from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.publication import Publication, check_publication
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.funding_call_document import FundingCallDocument
    from ..models.rights import Rights


T = TypeVar("T", bound="FundingCallSource")


@_attrs_define
class FundingCallSource:
    """A funding call with what its editors need: how it stands, and what may be done with it.

    Attributes:
        can (Rights): What somebody may do with an entry.
        id (UUID): Identifier.
        publication (Publication): Where an entry stands on its way to the public.
        slug (str): Readable part of its address.
        title (str): Title or name.
        updated_at (datetime.datetime): Last change.
        version (int): Raised at every change; in quotation marks it is the `ETag`.
        document (FundingCallDocument): A funding call as its editors write it: all of it, as `PUT` replaces it.
        deleted_at (datetime.datetime | None | Unset): When it was deleted; it can be brought back for 30 days.
    """

    can: Rights
    id: UUID
    publication: Publication
    slug: str
    title: str
    updated_at: datetime.datetime
    version: int
    document: FundingCallDocument
    deleted_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        can = self.can.to_dict()

        id = str(self.id)

        publication: str = self.publication

        slug = self.slug

        title = self.title

        updated_at = self.updated_at.isoformat()

        version = self.version

        document = self.document.to_dict()

        deleted_at: None | str | Unset
        if isinstance(self.deleted_at, Unset):
            deleted_at = UNSET
        elif isinstance(self.deleted_at, datetime.datetime):
            deleted_at = self.deleted_at.isoformat()
        else:
            deleted_at = self.deleted_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "can": can,
                "id": id,
                "publication": publication,
                "slug": slug,
                "title": title,
                "updated_at": updated_at,
                "version": version,
                "document": document,
            }
        )
        if deleted_at is not UNSET:
            field_dict["deleted_at"] = deleted_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.funding_call_document import FundingCallDocument  # noqa: PLC0415
        from ..models.rights import Rights  # noqa: PLC0415

        d = dict(src_dict)
        can = Rights.from_dict(d.pop("can"))

        id = UUID(d.pop("id"))

        publication = check_publication(d.pop("publication"))

        slug = d.pop("slug")

        title = d.pop("title")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        version = d.pop("version")

        document = FundingCallDocument.from_dict(d.pop("document"))

        def _parse_deleted_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                deleted_at_type_0 = datetime.datetime.fromisoformat(data)

                return deleted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        deleted_at = _parse_deleted_at(d.pop("deleted_at", UNSET))

        funding_call_source = cls(
            can=can,
            id=id,
            publication=publication,
            slug=slug,
            title=title,
            updated_at=updated_at,
            version=version,
            document=document,
            deleted_at=deleted_at,
        )

        funding_call_source.additional_properties = d
        return funding_call_source

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
