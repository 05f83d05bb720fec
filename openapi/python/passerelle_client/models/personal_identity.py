from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PersonalIdentity")


@_attrs_define
class PersonalIdentity:
    """Who the person is at another service that signs in.

    Attributes:
        created_at (datetime.datetime): When it was linked.
        issuer (str): The service.
        last_used_at (datetime.datetime): When the person last signed in by it.
        subject (str): Identifier there.
    """

    created_at: datetime.datetime
    issuer: str
    last_used_at: datetime.datetime
    subject: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        issuer = self.issuer

        last_used_at = self.last_used_at.isoformat()

        subject = self.subject

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "issuer": issuer,
                "last_used_at": last_used_at,
                "subject": subject,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        issuer = d.pop("issuer")

        last_used_at = datetime.datetime.fromisoformat(d.pop("last_used_at"))

        subject = d.pop("subject")

        personal_identity = cls(
            created_at=created_at,
            issuer=issuer,
            last_used_at=last_used_at,
            subject=subject,
        )

        personal_identity.additional_properties = d
        return personal_identity

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
