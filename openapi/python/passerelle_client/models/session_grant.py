from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.account import Account


T = TypeVar("T", bound="SessionGrant")


@_attrs_define
class SessionGrant:
    """What signing in gives. The refresh token comes beside it, in a cookie that no script sees.

    Attributes:
        access_token (str): For the header `Authorization: Bearer`.
        account (Account): An account, as its owner sees it.
        expires_in (int): Seconds for which it is good.
    """

    access_token: str
    account: Account
    expires_in: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        access_token = self.access_token

        account = self.account.to_dict()

        expires_in = self.expires_in

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "access_token": access_token,
                "account": account,
                "expires_in": expires_in,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.account import Account  # noqa: PLC0415

        d = dict(src_dict)
        access_token = d.pop("access_token")

        account = Account.from_dict(d.pop("account"))

        expires_in = d.pop("expires_in")

        session_grant = cls(
            access_token=access_token,
            account=account,
            expires_in=expires_in,
        )

        session_grant.additional_properties = d
        return session_grant

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
