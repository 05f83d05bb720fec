from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_role import AccountRole, check_account_role
from ..models.lang import Lang, check_lang
from ..models.second_factor_state import SecondFactorState, check_second_factor_state

if TYPE_CHECKING:
    from ..models.account_group import AccountGroup
    from ..models.affiliation import Affiliation


T = TypeVar("T", bound="Account")


@_attrs_define
class Account:
    """An account, as its owner sees it.

    Attributes:
        affiliations (list[Affiliation]): The members that it belongs to.
        created_at (datetime.datetime): When it was made.
        email (str): E-mail address, in lower case.
        family_name (str): Family name.
        given_name (str): Given name.
        groups (list[AccountGroup]): The working groups that it is in, asks to enter or is invited to, by name.
        has_password (bool): Whether it has a password; without one, it signs in by links.
        id (UUID): Identifier.
        lang (Lang): A language of the interface and of labels; French is the default.
        role (AccountRole): What an account may do on the platform as a whole, besides its part in members and groups.
        second_factor (SecondFactorState): Where a session stands with the second factor.
    """

    affiliations: list[Affiliation]
    created_at: datetime.datetime
    email: str
    family_name: str
    given_name: str
    groups: list[AccountGroup]
    has_password: bool
    id: UUID
    lang: Lang
    role: AccountRole
    second_factor: SecondFactorState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        affiliations = []
        for affiliations_item_data in self.affiliations:
            affiliations_item = affiliations_item_data.to_dict()
            affiliations.append(affiliations_item)

        created_at = self.created_at.isoformat()

        email = self.email

        family_name = self.family_name

        given_name = self.given_name

        groups = []
        for groups_item_data in self.groups:
            groups_item = groups_item_data.to_dict()
            groups.append(groups_item)

        has_password = self.has_password

        id = str(self.id)

        lang: str = self.lang

        role: str = self.role

        second_factor: str = self.second_factor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "affiliations": affiliations,
                "created_at": created_at,
                "email": email,
                "family_name": family_name,
                "given_name": given_name,
                "groups": groups,
                "has_password": has_password,
                "id": id,
                "lang": lang,
                "role": role,
                "second_factor": second_factor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.account_group import AccountGroup  # noqa: PLC0415
        from ..models.affiliation import Affiliation  # noqa: PLC0415

        d = dict(src_dict)
        affiliations = []
        _affiliations = d.pop("affiliations")
        for affiliations_item_data in _affiliations:
            affiliations_item = Affiliation.from_dict(affiliations_item_data)

            affiliations.append(affiliations_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        email = d.pop("email")

        family_name = d.pop("family_name")

        given_name = d.pop("given_name")

        groups = []
        _groups = d.pop("groups")
        for groups_item_data in _groups:
            groups_item = AccountGroup.from_dict(groups_item_data)

            groups.append(groups_item)

        has_password = d.pop("has_password")

        id = UUID(d.pop("id"))

        lang = check_lang(d.pop("lang"))

        role = check_account_role(d.pop("role"))

        second_factor = check_second_factor_state(d.pop("second_factor"))

        account = cls(
            affiliations=affiliations,
            created_at=created_at,
            email=email,
            family_name=family_name,
            given_name=given_name,
            groups=groups,
            has_password=has_password,
            id=id,
            lang=lang,
            role=role,
            second_factor=second_factor,
        )

        account.additional_properties = d
        return account

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
