from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_role import AccountRole, check_account_role
from ..models.lang import Lang, check_lang
from ..types import UNSET, Unset

T = TypeVar("T", bound="PersonalProfile")


@_attrs_define
class PersonalProfile:
    """An account, with everything that stands in it but secrets.

    Attributes:
        created_at (datetime.datetime): When it was made.
        email (str): E-mail address.
        family_name (str): Family name.
        given_name (str): Given name.
        has_password (bool): Whether it has a password.
        has_second_factor (bool): Whether it has a second factor.
        id (UUID): Identifier.
        lang (Lang): A language of the interface and of labels; French is the default.
        role (AccountRole): What an account may do on the platform as a whole, besides its part in members and groups.
        updated_at (datetime.datetime): When it was last changed.
        email_verified_at (datetime.datetime | None | Unset): When it was confirmed.
        last_seen_at (datetime.datetime | None | Unset): When it was last used.
    """

    created_at: datetime.datetime
    email: str
    family_name: str
    given_name: str
    has_password: bool
    has_second_factor: bool
    id: UUID
    lang: Lang
    role: AccountRole
    updated_at: datetime.datetime
    email_verified_at: datetime.datetime | None | Unset = UNSET
    last_seen_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        email = self.email

        family_name = self.family_name

        given_name = self.given_name

        has_password = self.has_password

        has_second_factor = self.has_second_factor

        id = str(self.id)

        lang: str = self.lang

        role: str = self.role

        updated_at = self.updated_at.isoformat()

        email_verified_at: None | str | Unset
        if isinstance(self.email_verified_at, Unset):
            email_verified_at = UNSET
        elif isinstance(self.email_verified_at, datetime.datetime):
            email_verified_at = self.email_verified_at.isoformat()
        else:
            email_verified_at = self.email_verified_at

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
                "has_password": has_password,
                "has_second_factor": has_second_factor,
                "id": id,
                "lang": lang,
                "role": role,
                "updated_at": updated_at,
            }
        )
        if email_verified_at is not UNSET:
            field_dict["email_verified_at"] = email_verified_at
        if last_seen_at is not UNSET:
            field_dict["last_seen_at"] = last_seen_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        email = d.pop("email")

        family_name = d.pop("family_name")

        given_name = d.pop("given_name")

        has_password = d.pop("has_password")

        has_second_factor = d.pop("has_second_factor")

        id = UUID(d.pop("id"))

        lang = check_lang(d.pop("lang"))

        role = check_account_role(d.pop("role"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_email_verified_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                email_verified_at_type_0 = datetime.datetime.fromisoformat(data)

                return email_verified_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        email_verified_at = _parse_email_verified_at(d.pop("email_verified_at", UNSET))

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

        personal_profile = cls(
            created_at=created_at,
            email=email,
            family_name=family_name,
            given_name=given_name,
            has_password=has_password,
            has_second_factor=has_second_factor,
            id=id,
            lang=lang,
            role=role,
            updated_at=updated_at,
            email_verified_at=email_verified_at,
            last_seen_at=last_seen_at,
        )

        personal_profile.additional_properties = d
        return personal_profile

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
