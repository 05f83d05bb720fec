from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.entry_type import EntryType, check_entry_type

T = TypeVar("T", bound="AuditEntryRef")


@_attrs_define
class AuditEntryRef:
    """An entry that the audit log speaks of.

    Attributes:
        entry_type (EntryType): What a search result or a link points to.
        slug (str): Readable part of its address.
    """

    entry_type: EntryType
    slug: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        entry_type: str = self.entry_type

        slug = self.slug

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "entry_type": entry_type,
                "slug": slug,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        entry_type = check_entry_type(d.pop("entry_type"))

        slug = d.pop("slug")

        audit_entry_ref = cls(
            entry_type=entry_type,
            slug=slug,
        )

        audit_entry_ref.additional_properties = d
        return audit_entry_ref

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
