from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.entry_type import EntryType, check_entry_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateWebhook")


@_attrs_define
class CreateWebhook:
    """A webhook to be made.

    Attributes:
        url (str): Where the messages go: an address that begins with `https://`, on the Internet, at port 443
            or one from 1024 on, without user and password. Example: https://partner.example.org/passerelle.
        entry_types (list[EntryType] | Unset): Only these kinds of entry; all where there is none.
    """

    url: str
    entry_types: list[EntryType] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        entry_types: list[str] | Unset = UNSET
        if not isinstance(self.entry_types, Unset):
            entry_types = []
            for entry_types_item_data in self.entry_types:
                entry_types_item: str = entry_types_item_data
                entry_types.append(entry_types_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "url": url,
            }
        )
        if entry_types is not UNSET:
            field_dict["entry_types"] = entry_types

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        url = d.pop("url")

        _entry_types = d.pop("entry_types", UNSET)
        entry_types: list[EntryType] | Unset = UNSET
        if _entry_types is not UNSET:
            entry_types = []
            for entry_types_item_data in _entry_types:
                entry_types_item = check_entry_type(entry_types_item_data)

                entry_types.append(entry_types_item)

        create_webhook = cls(
            url=url,
            entry_types=entry_types,
        )

        return create_webhook
