from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.entry_type import EntryType, check_entry_type

T = TypeVar("T", bound="SearchCount")


@_attrs_define
class SearchCount:
    """Matches of one kind of entry.

    Attributes:
        count (int): Matches among those looked at.
        more (bool): Whether there are more than were looked at.
        type_ (EntryType): What a search result or a link points to.
    """

    count: int
    more: bool
    type_: EntryType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        more = self.more

        type_: str = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "more": more,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        count = d.pop("count")

        more = d.pop("more")

        type_ = check_entry_type(d.pop("type"))

        search_count = cls(
            count=count,
            more=more,
            type_=type_,
        )

        search_count.additional_properties = d
        return search_count

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
