from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdatePassword")


@_attrs_define
class UpdatePassword:
    """A new password.

    Attributes:
        password (str): The new password: long, and not easily guessed. Any character that is
            seen may stand in it.
        current (None | str | Unset): The present password. It is not asked for in a session that a link began within
            the last
            15 minutes: so a forgotten password is replaced.
    """

    password: str
    current: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        password = self.password

        current: None | str | Unset
        if isinstance(self.current, Unset):
            current = UNSET
        else:
            current = self.current

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "password": password,
            }
        )
        if current is not UNSET:
            field_dict["current"] = current

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        password = d.pop("password")

        def _parse_current(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        current = _parse_current(d.pop("current", UNSET))

        update_password = cls(
            password=password,
            current=current,
        )

        return update_password
