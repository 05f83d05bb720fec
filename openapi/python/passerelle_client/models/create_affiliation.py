from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.function import Function, check_function
from ..models.member_role import MemberRole, check_member_role
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateAffiliation")


@_attrs_define
class CreateAffiliation:
    """An invitation of a colleague.

    Attributes:
        email (str): E-mail address of the colleague.
        family_name (str): Family name.
        function (Function): What a person is in their organisation.
        given_name (str): Given name.
        role (MemberRole): What an account may do for one member.
        title (None | str | Unset): Title in the organisation.
    """

    email: str
    family_name: str
    function: Function
    given_name: str
    role: MemberRole
    title: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        family_name = self.family_name

        function: str = self.function

        given_name = self.given_name

        role: str = self.role

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
                "family_name": family_name,
                "function": function,
                "given_name": given_name,
                "role": role,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        family_name = d.pop("family_name")

        function = check_function(d.pop("function"))

        given_name = d.pop("given_name")

        role = check_member_role(d.pop("role"))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        create_affiliation = cls(
            email=email,
            family_name=family_name,
            function=function,
            given_name=given_name,
            role=role,
            title=title,
        )

        return create_affiliation
