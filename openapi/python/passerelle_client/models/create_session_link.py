from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.create_session_link_method import CreateSessionLinkMethod, check_create_session_link_method

T = TypeVar("T", bound="CreateSessionLink")


@_attrs_define
class CreateSessionLink:
    """By the token of a link that was sent by mail.

    Attributes:
        token (str): What stands after `#` in the link.
        method (CreateSessionLinkMethod):
    """

    token: str
    method: CreateSessionLinkMethod
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        token = self.token

        method: str = self.method

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "token": token,
                "method": method,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        token = d.pop("token")

        method = check_create_session_link_method(d.pop("method"))

        create_session_link = cls(
            token=token,
            method=method,
        )

        create_session_link.additional_properties = d
        return create_session_link

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
