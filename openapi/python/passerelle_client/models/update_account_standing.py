from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.account_role import AccountRole, check_account_role

T = TypeVar("T", bound="UpdateAccountStanding")


@_attrs_define
class UpdateAccountStanding:
    """What an administrator sets of an account. Another part, or a closed account, ends its sessions
    and its personal access tokens.

        Attributes:
            active (bool): Whether it may sign in.
            reason (str): Why, for the person and for the audit log.
            role (AccountRole): What an account may do on the platform as a whole, besides its part in members and groups.
    """

    active: bool
    reason: str
    role: AccountRole

    def to_dict(self) -> dict[str, Any]:
        active = self.active

        reason = self.reason

        role: str = self.role

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "active": active,
                "reason": reason,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        active = d.pop("active")

        reason = d.pop("reason")

        role = check_account_role(d.pop("role"))

        update_account_standing = cls(
            active=active,
            reason=reason,
            role=role,
        )

        return update_account_standing
