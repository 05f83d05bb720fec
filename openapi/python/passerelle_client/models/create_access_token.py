from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.token_scope import TokenScope, check_token_scope

T = TypeVar("T", bound="CreateAccessToken")


@_attrs_define
class CreateAccessToken:
    """A personal access token to be made.

    Attributes:
        days (int): Days for which it is good.
        name (str): What it is for, in its owner's words.
        scopes (list[TokenScope]): What it may do.
    """

    days: int
    name: str
    scopes: list[TokenScope]

    def to_dict(self) -> dict[str, Any]:
        days = self.days

        name = self.name

        scopes = []
        for scopes_item_data in self.scopes:
            scopes_item: str = scopes_item_data
            scopes.append(scopes_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "days": days,
                "name": name,
                "scopes": scopes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        days = d.pop("days")

        name = d.pop("name")

        scopes = []
        _scopes = d.pop("scopes")
        for scopes_item_data in _scopes:
            scopes_item = check_token_scope(scopes_item_data)

            scopes.append(scopes_item)

        create_access_token = cls(
            days=days,
            name=name,
            scopes=scopes,
        )

        return create_access_token
