from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sign_in_method import SignInMethod, check_sign_in_method

T = TypeVar("T", bound="AccountSession")


@_attrs_define
class AccountSession:
    """One of an account's sessions.

    Attributes:
        created_at (datetime.datetime): When it was begun.
        current (bool): Whether it is the one that asks.
        expires_at (datetime.datetime): When it ends if it is not used.
        id (UUID): Identifier.
        last_used_at (datetime.datetime): When it was last used, to the nearest refresh.
        method (SignInMethod): How a session was begun.
        user_agent (str): The browser or program, as it calls itself.
    """

    created_at: datetime.datetime
    current: bool
    expires_at: datetime.datetime
    id: UUID
    last_used_at: datetime.datetime
    method: SignInMethod
    user_agent: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        current = self.current

        expires_at = self.expires_at.isoformat()

        id = str(self.id)

        last_used_at = self.last_used_at.isoformat()

        method: str = self.method

        user_agent = self.user_agent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "current": current,
                "expires_at": expires_at,
                "id": id,
                "last_used_at": last_used_at,
                "method": method,
                "user_agent": user_agent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        current = d.pop("current")

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        id = UUID(d.pop("id"))

        last_used_at = datetime.datetime.fromisoformat(d.pop("last_used_at"))

        method = check_sign_in_method(d.pop("method"))

        user_agent = d.pop("user_agent")

        account_session = cls(
            created_at=created_at,
            current=current,
            expires_at=expires_at,
            id=id,
            last_used_at=last_used_at,
            method=method,
            user_agent=user_agent,
        )

        account_session.additional_properties = d
        return account_session

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
