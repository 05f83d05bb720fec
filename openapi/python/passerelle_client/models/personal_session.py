from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sign_in_method import SignInMethod, check_sign_in_method
from ..types import UNSET, Unset

T = TypeVar("T", bound="PersonalSession")


@_attrs_define
class PersonalSession:
    """A session.

    Attributes:
        created_at (datetime.datetime): When it was begun.
        expires_at (datetime.datetime): When it ends, or ended, by itself.
        last_used_at (datetime.datetime): When it was last used.
        method (SignInMethod): How a session was begun.
        user_agent (str): The browser or program, as it calls itself.
        ended_at (datetime.datetime | None | Unset): When it was ended.
    """

    created_at: datetime.datetime
    expires_at: datetime.datetime
    last_used_at: datetime.datetime
    method: SignInMethod
    user_agent: str
    ended_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        expires_at = self.expires_at.isoformat()

        last_used_at = self.last_used_at.isoformat()

        method: str = self.method

        user_agent = self.user_agent

        ended_at: None | str | Unset
        if isinstance(self.ended_at, Unset):
            ended_at = UNSET
        elif isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "expires_at": expires_at,
                "last_used_at": last_used_at,
                "method": method,
                "user_agent": user_agent,
            }
        )
        if ended_at is not UNSET:
            field_dict["ended_at"] = ended_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        last_used_at = datetime.datetime.fromisoformat(d.pop("last_used_at"))

        method = check_sign_in_method(d.pop("method"))

        user_agent = d.pop("user_agent")

        def _parse_ended_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_at_type_0 = datetime.datetime.fromisoformat(data)

                return ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        ended_at = _parse_ended_at(d.pop("ended_at", UNSET))

        personal_session = cls(
            created_at=created_at,
            expires_at=expires_at,
            last_used_at=last_used_at,
            method=method,
            user_agent=user_agent,
            ended_at=ended_at,
        )

        personal_session.additional_properties = d
        return personal_session

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
