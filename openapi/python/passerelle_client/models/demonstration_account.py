from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_role import AccountRole, check_account_role
from ..models.member_role import MemberRole, check_member_role
from ..types import UNSET, Unset

T = TypeVar("T", bound="DemonstrationAccount")


@_attrs_define
class DemonstrationAccount:
    """An account of the demonstration.

    Attributes:
        email (str): E-mail address.
        name (str): Given and family name.
        role (AccountRole): What an account may do on the platform as a whole, besides its part in members and groups.
        code (None | str | Unset): The code of its second factor now, which an application would show.
        member (None | str | Unset): Name of its member, and part in it.
        member_role (MemberRole | None | Unset):
    """

    email: str
    name: str
    role: AccountRole
    code: None | str | Unset = UNSET
    member: None | str | Unset = UNSET
    member_role: MemberRole | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        name = self.name

        role: str = self.role

        code: None | str | Unset
        if isinstance(self.code, Unset):
            code = UNSET
        else:
            code = self.code

        member: None | str | Unset
        if isinstance(self.member, Unset):
            member = UNSET
        else:
            member = self.member

        member_role: None | str | Unset
        if isinstance(self.member_role, Unset):
            member_role = UNSET
        elif isinstance(self.member_role, str):
            member_role = self.member_role
        else:
            member_role = self.member_role

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "email": email,
                "name": name,
                "role": role,
            }
        )
        if code is not UNSET:
            field_dict["code"] = code
        if member is not UNSET:
            field_dict["member"] = member
        if member_role is not UNSET:
            field_dict["member_role"] = member_role

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        name = d.pop("name")

        role = check_account_role(d.pop("role"))

        def _parse_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        code = _parse_code(d.pop("code", UNSET))

        def _parse_member(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        member = _parse_member(d.pop("member", UNSET))

        def _parse_member_role(data: object) -> MemberRole | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                member_role_type_0 = check_member_role(data)

                return member_role_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MemberRole | None | Unset, data)

        member_role = _parse_member_role(d.pop("member_role", UNSET))

        demonstration_account = cls(
            email=email,
            name=name,
            role=role,
            code=code,
            member=member,
            member_role=member_role,
        )

        demonstration_account.additional_properties = d
        return demonstration_account

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
