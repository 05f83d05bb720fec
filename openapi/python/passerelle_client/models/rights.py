from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Rights")


@_attrs_define
class Rights:
    """What somebody may do with an entry.

    Attributes:
        delete (bool): Delete it, or bring it back.
        edit (bool): Change it.
        publish (bool): Publish it without anybody looking at it first.
    """

    delete: bool
    edit: bool
    publish: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        delete = self.delete

        edit = self.edit

        publish = self.publish

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "delete": delete,
                "edit": edit,
                "publish": publish,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        delete = d.pop("delete")

        edit = d.pop("edit")

        publish = d.pop("publish")

        rights = cls(
            delete=delete,
            edit=edit,
            publish=publish,
        )

        rights.additional_properties = d
        return rights

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
