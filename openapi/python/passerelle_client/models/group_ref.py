from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.access import Access, check_access

T = TypeVar("T", bound="GroupRef")


@_attrs_define
class GroupRef:
    """A working group in a sentence, for whoever has to do with it.

    Attributes:
        access (Access): How one enters a working group. Closed groups are not shown outside.
        id (UUID): Identifier.
        name (str): Name.
        slug (str): Readable part of its address.
    """

    access: Access
    id: UUID
    name: str
    slug: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        access: str = self.access

        id = str(self.id)

        name = self.name

        slug = self.slug

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "access": access,
                "id": id,
                "name": name,
                "slug": slug,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        access = check_access(d.pop("access"))

        id = UUID(d.pop("id"))

        name = d.pop("name")

        slug = d.pop("slug")

        group_ref = cls(
            access=access,
            id=id,
            name=name,
            slug=slug,
        )

        group_ref.additional_properties = d
        return group_ref

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
