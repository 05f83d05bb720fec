from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PersonalAuditEntry")


@_attrs_define
class PersonalAuditEntry:
    """A line of the audit log.

    Attributes:
        at (datetime.datetime): When.
        deed (str): What was done.
        detail (str): What there is to say of it.
        own (bool): Whether the person did it; else it was done with the account.
        subject_type (str): The kind of thing that it was done with.
        subject_id (None | Unset | UUID): Which one.
    """

    at: datetime.datetime
    deed: str
    detail: str
    own: bool
    subject_type: str
    subject_id: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        deed = self.deed

        detail = self.detail

        own = self.own

        subject_type = self.subject_type

        subject_id: None | str | Unset
        if isinstance(self.subject_id, Unset):
            subject_id = UNSET
        elif isinstance(self.subject_id, UUID):
            subject_id = str(self.subject_id)
        else:
            subject_id = self.subject_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "deed": deed,
                "detail": detail,
                "own": own,
                "subject_type": subject_type,
            }
        )
        if subject_id is not UNSET:
            field_dict["subject_id"] = subject_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        deed = d.pop("deed")

        detail = d.pop("detail")

        own = d.pop("own")

        subject_type = d.pop("subject_type")

        def _parse_subject_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                subject_id_type_0 = UUID(data)

                return subject_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        subject_id = _parse_subject_id(d.pop("subject_id", UNSET))

        personal_audit_entry = cls(
            at=at,
            deed=deed,
            detail=detail,
            own=own,
            subject_type=subject_type,
            subject_id=subject_id,
        )

        personal_audit_entry.additional_properties = d
        return personal_audit_entry

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
