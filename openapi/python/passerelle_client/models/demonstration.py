from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.demonstration_account import DemonstrationAccount
    from ..models.demonstration_mail import DemonstrationMail


T = TypeVar("T", bound="Demonstration")


@_attrs_define
class Demonstration:
    """What a demonstration shows besides its entries. There is none elsewhere.

    Attributes:
        accounts (list[DemonstrationAccount]): Accounts, one for each role.
        mails (list[DemonstrationMail]): Mails that were written, latest first, 50 at most.
        password (str): The password of every account below.
    """

    accounts: list[DemonstrationAccount]
    mails: list[DemonstrationMail]
    password: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        accounts = []
        for accounts_item_data in self.accounts:
            accounts_item = accounts_item_data.to_dict()
            accounts.append(accounts_item)

        mails = []
        for mails_item_data in self.mails:
            mails_item = mails_item_data.to_dict()
            mails.append(mails_item)

        password = self.password

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "accounts": accounts,
                "mails": mails,
                "password": password,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.demonstration_account import DemonstrationAccount  # noqa: PLC0415
        from ..models.demonstration_mail import DemonstrationMail  # noqa: PLC0415

        d = dict(src_dict)
        accounts = []
        _accounts = d.pop("accounts")
        for accounts_item_data in _accounts:
            accounts_item = DemonstrationAccount.from_dict(accounts_item_data)

            accounts.append(accounts_item)

        mails = []
        _mails = d.pop("mails")
        for mails_item_data in _mails:
            mails_item = DemonstrationMail.from_dict(mails_item_data)

            mails.append(mails_item)

        password = d.pop("password")

        demonstration = cls(
            accounts=accounts,
            mails=mails,
            password=password,
        )

        demonstration.additional_properties = d
        return demonstration

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
