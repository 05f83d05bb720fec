from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_role import AccountRole, check_account_role
from ..models.account_state import AccountState, check_account_state
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.member_ref import MemberRef


T = TypeVar("T", bound="AccountSummary")


@_attrs_define
class AccountSummary:
    """An account, as administrators see it in a list.

    Attributes:
        created_at (datetime.datetime): When it was made.
        email (str): E-mail address.
        family_name (str): Family name.
        given_name (str): Given name.
        id (UUID): Identifier.
        members (list[MemberRef]): The members that it belongs to.
        role (AccountRole): What an account may do on the platform as a whole, besides its part in members and groups.
        state (AccountState): Whether an account may sign in.
        last_seen_at (datetime.datetime | None | Unset): When it was last used, to the nearest refresh.
    """

    created_at: datetime.datetime
    email: str
    family_name: str
    given_name: str
    id: UUID
    members: list[MemberRef]
    role: AccountRole
    state: AccountState
    last_seen_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        email = self.email

        family_name = self.family_name

        given_name = self.given_name

        id = str(self.id)

        members = []
        for members_item_data in self.members:
            members_item = members_item_data.to_dict()
            members.append(members_item)

        role: str = self.role

        state: str = self.state

        last_seen_at: None | str | Unset
        if isinstance(self.last_seen_at, Unset):
            last_seen_at = UNSET
        elif isinstance(self.last_seen_at, datetime.datetime):
            last_seen_at = self.last_seen_at.isoformat()
        else:
            last_seen_at = self.last_seen_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "email": email,
                "family_name": family_name,
                "given_name": given_name,
                "id": id,
                "members": members,
                "role": role,
                "state": state,
            }
        )
        if last_seen_at is not UNSET:
            field_dict["last_seen_at"] = last_seen_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.member_ref import MemberRef  # noqa: PLC0415

        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        email = d.pop("email")

        family_name = d.pop("family_name")

        given_name = d.pop("given_name")

        id = UUID(d.pop("id"))

        members = []
        _members = d.pop("members")
        for members_item_data in _members:
            members_item = MemberRef.from_dict(members_item_data)

            members.append(members_item)

        role = check_account_role(d.pop("role"))

        state = check_account_state(d.pop("state"))

        def _parse_last_seen_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_seen_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_seen_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        last_seen_at = _parse_last_seen_at(d.pop("last_seen_at", UNSET))

        account_summary = cls(
            created_at=created_at,
            email=email,
            family_name=family_name,
            given_name=given_name,
            id=id,
            members=members,
            role=role,
            state=state,
            last_seen_at=last_seen_at,
        )

        account_summary.additional_properties = d
        return account_summary

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
