from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.create_session_password_method import CreateSessionPasswordMethod, check_create_session_password_method

T = TypeVar("T", bound="CreateSessionPassword")


@_attrs_define
class CreateSessionPassword:
    """By password.

    Attributes:
        email (str): E-mail address.
        password (str): Password.
        method (CreateSessionPasswordMethod):
    """

    email: str
    password: str
    method: CreateSessionPasswordMethod
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        password = self.password

        method: str = self.method

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "email": email,
                "password": password,
                "method": method,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        password = d.pop("password")

        method = check_create_session_password_method(d.pop("method"))

        create_session_password = cls(
            email=email,
            password=password,
            method=method,
        )

        create_session_password.additional_properties = d
        return create_session_password

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
