from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.function import Function, check_function
from ..models.member_role import MemberRole, check_member_role
from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateAffiliation")


@_attrs_define
class UpdateAffiliation:
    """What is changed of an affiliation.

    Attributes:
        function (Function): What a person is in their organisation.
        role (MemberRole): What an account may do for one member.
        title (None | str | Unset): Title in the organisation.
    """

    function: Function
    role: MemberRole
    title: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        function: str = self.function

        role: str = self.role

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "function": function,
                "role": role,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        function = check_function(d.pop("function"))

        role = check_member_role(d.pop("role"))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        update_affiliation = cls(
            function=function,
            role=role,
            title=title,
        )

        return update_affiliation
