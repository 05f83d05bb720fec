from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.function import Function, check_function
from ..models.member_role import MemberRole, check_member_role
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.member_ref import MemberRef


T = TypeVar("T", bound="Affiliation")


@_attrs_define
class Affiliation:
    """An account's part in a member.

    Attributes:
        function (Function): What a person is in their organisation.
        id (UUID): Identifier.
        member (MemberRef): A member in a sentence, where another entry names it.
        role (MemberRole): What an account may do for one member.
        title (None | str | Unset): Title in the organisation.
    """

    function: Function
    id: UUID
    member: MemberRef
    role: MemberRole
    title: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        function: str = self.function

        id = str(self.id)

        member = self.member.to_dict()

        role: str = self.role

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "function": function,
                "id": id,
                "member": member,
                "role": role,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        d = dict(src_dict)
        function = check_function(d.pop("function"))

        id = UUID(d.pop("id"))

        member = MemberRef.from_dict(d.pop("member"))

        role = check_member_role(d.pop("role"))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        affiliation = cls(
            function=function,
            id=id,
            member=member,
            role=role,
            title=title,
        )

        affiliation.additional_properties = d
        return affiliation

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
