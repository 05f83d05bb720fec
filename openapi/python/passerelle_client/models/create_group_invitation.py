from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.function import Function, check_function
from ..models.group_role import GroupRole, check_group_role
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateGroupInvitation")


@_attrs_define
class CreateGroupInvitation:
    """An invitation to a working group.

    Attributes:
        email (str): E-mail address.
        family_name (str): Family name; the one of the account counts where there is one.
        function (Function): What a person is in their organisation.
        given_name (str): Given name; the one of the account counts where there is one.
        role (GroupRole): What a person may do in a working group.
        message (None | str | Unset): A word of yours, for the mail.
    """

    email: str
    family_name: str
    function: Function
    given_name: str
    role: GroupRole
    message: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        family_name = self.family_name

        function: str = self.function

        given_name = self.given_name

        role: str = self.role

        message: None | str | Unset
        if isinstance(self.message, Unset):
            message = UNSET
        else:
            message = self.message

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
        if message is not UNSET:
            field_dict["message"] = message

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        family_name = d.pop("family_name")

        function = check_function(d.pop("function"))

        given_name = d.pop("given_name")

        role = check_group_role(d.pop("role"))

        def _parse_message(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        message = _parse_message(d.pop("message", UNSET))

        create_group_invitation = cls(
            email=email,
            family_name=family_name,
            function=function,
            given_name=given_name,
            role=role,
            message=message,
        )

        return create_group_invitation
