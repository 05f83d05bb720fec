from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.entry_type import EntryType, check_entry_type
from ..models.publication import Publication, check_publication

T = TypeVar("T", bound="NamedEntry")


@_attrs_define
class NamedEntry:
    """An entry in a sentence, whatever its kind.

    Attributes:
        entry_type (EntryType): What a search result or a link points to.
        id (UUID): Identifier.
        publication (Publication): Where an entry stands on its way to the public.
        slug (str): Readable part of its address.
        title (str): Title or name.
        version (int): Its version.
    """

    entry_type: EntryType
    id: UUID
    publication: Publication
    slug: str
    title: str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        entry_type: str = self.entry_type

        id = str(self.id)

        publication: str = self.publication

        slug = self.slug

        title = self.title

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "entry_type": entry_type,
                "id": id,
                "publication": publication,
                "slug": slug,
                "title": title,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        entry_type = check_entry_type(d.pop("entry_type"))

        id = UUID(d.pop("id"))

        publication = check_publication(d.pop("publication"))

        slug = d.pop("slug")

        title = d.pop("title")

        version = d.pop("version")

        named_entry = cls(
            entry_type=entry_type,
            id=id,
            publication=publication,
            slug=slug,
            title=title,
            version=version,
        )

        named_entry.additional_properties = d
        return named_entry

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
