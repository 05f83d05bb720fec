from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.member_kind import MemberKind, check_member_kind

T = TypeVar("T", bound="MemberRef")


@_attrs_define
class MemberRef:
    """A member in a sentence, where another entry names it.

    Attributes:
        id (UUID): Identifier.
        kind (MemberKind): What kind of organisation a member is.
        name (str): Name. Example: La Rochelle.
        slug (str): Readable part of its address. Example: la-rochelle.
    """

    id: UUID
    kind: MemberKind
    name: str
    slug: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind: str = self.kind

        name = self.name

        slug = self.slug

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "name": name,
                "slug": slug,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = check_member_kind(d.pop("kind"))

        name = d.pop("name")

        slug = d.pop("slug")

        member_ref = cls(
            id=id,
            kind=kind,
            name=name,
            slug=slug,
        )

        member_ref.additional_properties = d
        return member_ref

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
