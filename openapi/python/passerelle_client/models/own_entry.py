from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.entry_type import EntryType, check_entry_type
from ..models.publication import Publication, check_publication
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.member_ref import MemberRef


T = TypeVar("T", bound="OwnEntry")


@_attrs_define
class OwnEntry:
    """An entry that is one's own to edit, in a list.

    Attributes:
        entry_type (EntryType): What a search result or a link points to.
        id (UUID): Identifier.
        publication (Publication): Where an entry stands on its way to the public.
        slug (str): Readable part of its address.
        title (str): Title or name.
        updated_at (datetime.datetime): Last change.
        version (int): Raised at every change; in quotation marks it is the `ETag`.
        deleted_at (datetime.datetime | None | Unset): When it was deleted; it can be brought back for 30 days.
        member (MemberRef | None | Unset):
    """

    entry_type: EntryType
    id: UUID
    publication: Publication
    slug: str
    title: str
    updated_at: datetime.datetime
    version: int
    deleted_at: datetime.datetime | None | Unset = UNSET
    member: MemberRef | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        entry_type: str = self.entry_type

        id = str(self.id)

        publication: str = self.publication

        slug = self.slug

        title = self.title

        updated_at = self.updated_at.isoformat()

        version = self.version

        deleted_at: None | str | Unset
        if isinstance(self.deleted_at, Unset):
            deleted_at = UNSET
        elif isinstance(self.deleted_at, datetime.datetime):
            deleted_at = self.deleted_at.isoformat()
        else:
            deleted_at = self.deleted_at

        member: dict[str, Any] | None | Unset
        if isinstance(self.member, Unset):
            member = UNSET
        elif isinstance(self.member, MemberRef):
            member = self.member.to_dict()
        else:
            member = self.member

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "entry_type": entry_type,
                "id": id,
                "publication": publication,
                "slug": slug,
                "title": title,
                "updated_at": updated_at,
                "version": version,
            }
        )
        if deleted_at is not UNSET:
            field_dict["deleted_at"] = deleted_at
        if member is not UNSET:
            field_dict["member"] = member

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        d = dict(src_dict)
        entry_type = check_entry_type(d.pop("entry_type"))

        id = UUID(d.pop("id"))

        publication = check_publication(d.pop("publication"))

        slug = d.pop("slug")

        title = d.pop("title")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        version = d.pop("version")

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

        def _parse_member(data: object) -> MemberRef | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                member_type_0 = MemberRef.from_dict(data)

                return member_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MemberRef | None | Unset, data)

        member = _parse_member(d.pop("member", UNSET))

        own_entry = cls(
            entry_type=entry_type,
            id=id,
            publication=publication,
            slug=slug,
            title=title,
            updated_at=updated_at,
            version=version,
            deleted_at=deleted_at,
            member=member,
        )

        own_entry.additional_properties = d
        return own_entry

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
