from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.claim import Claim, check_claim
from ..models.member_kind import MemberKind, check_member_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="MemberProperties")


@_attrs_define
class MemberProperties:
    """What a member's feature says.

    Attributes:
        actions_count (int): Public actions.
        claim (Claim): Whether somebody keeps the member's page.
        kind (MemberKind): What kind of organisation a member is.
        name (str): Name.
        slug (str): Readable part of its address.
        department (None | str | Unset): INSEE code of the département.
    """

    actions_count: int
    claim: Claim
    kind: MemberKind
    name: str
    slug: str
    department: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actions_count = self.actions_count

        claim: str = self.claim

        kind: str = self.kind

        name = self.name

        slug = self.slug

        department: None | str | Unset
        if isinstance(self.department, Unset):
            department = UNSET
        else:
            department = self.department

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions_count": actions_count,
                "claim": claim,
                "kind": kind,
                "name": name,
                "slug": slug,
            }
        )
        if department is not UNSET:
            field_dict["department"] = department

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        actions_count = d.pop("actions_count")

        claim = check_claim(d.pop("claim"))

        kind = check_member_kind(d.pop("kind"))

        name = d.pop("name")

        slug = d.pop("slug")

        def _parse_department(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        department = _parse_department(d.pop("department", UNSET))

        member_properties = cls(
            actions_count=actions_count,
            claim=claim,
            kind=kind,
            name=name,
            slug=slug,
            department=department,
        )

        member_properties.additional_properties = d
        return member_properties

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
