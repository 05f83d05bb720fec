from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_role import AccountRole, check_account_role
from ..models.account_state import AccountState, check_account_state
from ..models.lang import Lang, check_lang
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.affiliation import Affiliation
    from ..models.member_ref import MemberRef


T = TypeVar("T", bound="AccountDetail")


@_attrs_define
class AccountDetail:
    """An account, as administrators see it.

    Attributes:
        created_at (datetime.datetime): When it was made.
        email (str): E-mail address.
        family_name (str): Family name.
        given_name (str): Given name.
        id (UUID): Identifier.
        members (list[MemberRef]): The members that it belongs to.
        role (AccountRole): What an account may do on the platform as a whole, besides its part in members and groups.
        state (AccountState): Whether an account may sign in.
        access_tokens (int): Personal access tokens that are good.
        affiliations (list[Affiliation]): Its parts in members.
        has_password (bool): Whether it has a password; without one, it signs in by links.
        has_second_factor (bool): Whether it has a second factor.
        lang (Lang): A language of the interface and of labels; French is the default.
        sessions (int): Living sessions.
        version (int): Raised at every change by an administrator; in quotation marks it is the `ETag`.
        last_seen_at (datetime.datetime | None | Unset): When it was last used, to the nearest refresh.
        deactivated_at (datetime.datetime | None | Unset): When it was closed.
    """

    created_at: datetime.datetime
    email: str
    family_name: str
    given_name: str
    id: UUID
    members: list[MemberRef]
    role: AccountRole
    state: AccountState
    access_tokens: int
    affiliations: list[Affiliation]
    has_password: bool
    has_second_factor: bool
    lang: Lang
    sessions: int
    version: int
    last_seen_at: datetime.datetime | None | Unset = UNSET
    deactivated_at: datetime.datetime | None | Unset = UNSET
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

        access_tokens = self.access_tokens

        affiliations = []
        for affiliations_item_data in self.affiliations:
            affiliations_item = affiliations_item_data.to_dict()
            affiliations.append(affiliations_item)

        has_password = self.has_password

        has_second_factor = self.has_second_factor

        lang: str = self.lang

        sessions = self.sessions

        version = self.version

        last_seen_at: None | str | Unset
        if isinstance(self.last_seen_at, Unset):
            last_seen_at = UNSET
        elif isinstance(self.last_seen_at, datetime.datetime):
            last_seen_at = self.last_seen_at.isoformat()
        else:
            last_seen_at = self.last_seen_at

        deactivated_at: None | str | Unset
        if isinstance(self.deactivated_at, Unset):
            deactivated_at = UNSET
        elif isinstance(self.deactivated_at, datetime.datetime):
            deactivated_at = self.deactivated_at.isoformat()
        else:
            deactivated_at = self.deactivated_at

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
                "access_tokens": access_tokens,
                "affiliations": affiliations,
                "has_password": has_password,
                "has_second_factor": has_second_factor,
                "lang": lang,
                "sessions": sessions,
                "version": version,
            }
        )
        if last_seen_at is not UNSET:
            field_dict["last_seen_at"] = last_seen_at
        if deactivated_at is not UNSET:
            field_dict["deactivated_at"] = deactivated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.affiliation import Affiliation  # noqa: PLC0415
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

        access_tokens = d.pop("access_tokens")

        affiliations = []
        _affiliations = d.pop("affiliations")
        for affiliations_item_data in _affiliations:
            affiliations_item = Affiliation.from_dict(affiliations_item_data)

            affiliations.append(affiliations_item)

        has_password = d.pop("has_password")

        has_second_factor = d.pop("has_second_factor")

        lang = check_lang(d.pop("lang"))

        sessions = d.pop("sessions")

        version = d.pop("version")

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

        def _parse_deactivated_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                deactivated_at_type_0 = datetime.datetime.fromisoformat(data)

                return deactivated_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        deactivated_at = _parse_deactivated_at(d.pop("deactivated_at", UNSET))

        account_detail = cls(
            created_at=created_at,
            email=email,
            family_name=family_name,
            given_name=given_name,
            id=id,
            members=members,
            role=role,
            state=state,
            access_tokens=access_tokens,
            affiliations=affiliations,
            has_password=has_password,
            has_second_factor=has_second_factor,
            lang=lang,
            sessions=sessions,
            version=version,
            last_seen_at=last_seen_at,
            deactivated_at=deactivated_at,
        )

        account_detail.additional_properties = d
        return account_detail

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
