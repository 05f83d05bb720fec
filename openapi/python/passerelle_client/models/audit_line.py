from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.audit_entry_ref import AuditEntryRef


T = TypeVar("T", bound="AuditLine")


@_attrs_define
class AuditLine:
    """Something that was done, as the audit log holds it.

    Attributes:
        at (datetime.datetime): When.
        deed (str): What was done, a code. Example: claim_accepted.
        detail (str): The reason that was given, or what it became.
        id (UUID): Identifier.
        subject_type (str): With what kind of thing. Example: claim.
        account (None | Unset | UUID): The account that did it; absent where it was nobody's, as a job's.
        by (None | str | Unset): Its person's name; absent where the account is gone.
        entry (AuditEntryRef | None | Unset):
        subject (None | Unset | UUID): With which.
        title (None | str | Unset): Its name or title; absent where it is gone.
    """

    at: datetime.datetime
    deed: str
    detail: str
    id: UUID
    subject_type: str
    account: None | Unset | UUID = UNSET
    by: None | str | Unset = UNSET
    entry: AuditEntryRef | None | Unset = UNSET
    subject: None | Unset | UUID = UNSET
    title: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.audit_entry_ref import AuditEntryRef  # noqa: PLC0415

        at = self.at.isoformat()

        deed = self.deed

        detail = self.detail

        id = str(self.id)

        subject_type = self.subject_type

        account: None | str | Unset
        if isinstance(self.account, Unset):
            account = UNSET
        elif isinstance(self.account, UUID):
            account = str(self.account)
        else:
            account = self.account

        by: None | str | Unset
        if isinstance(self.by, Unset):
            by = UNSET
        else:
            by = self.by

        entry: dict[str, Any] | None | Unset
        if isinstance(self.entry, Unset):
            entry = UNSET
        elif isinstance(self.entry, AuditEntryRef):
            entry = self.entry.to_dict()
        else:
            entry = self.entry

        subject: None | str | Unset
        if isinstance(self.subject, Unset):
            subject = UNSET
        elif isinstance(self.subject, UUID):
            subject = str(self.subject)
        else:
            subject = self.subject

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "deed": deed,
                "detail": detail,
                "id": id,
                "subject_type": subject_type,
            }
        )
        if account is not UNSET:
            field_dict["account"] = account
        if by is not UNSET:
            field_dict["by"] = by
        if entry is not UNSET:
            field_dict["entry"] = entry
        if subject is not UNSET:
            field_dict["subject"] = subject
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audit_entry_ref import AuditEntryRef  # noqa: PLC0415

        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        deed = d.pop("deed")

        detail = d.pop("detail")

        id = UUID(d.pop("id"))

        subject_type = d.pop("subject_type")

        def _parse_account(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                account_type_0 = UUID(data)

                return account_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        account = _parse_account(d.pop("account", UNSET))

        def _parse_by(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        by = _parse_by(d.pop("by", UNSET))

        def _parse_entry(data: object) -> AuditEntryRef | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                entry_type_0 = AuditEntryRef.from_dict(data)

                return entry_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AuditEntryRef | None | Unset, data)

        entry = _parse_entry(d.pop("entry", UNSET))

        def _parse_subject(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                subject_type_0 = UUID(data)

                return subject_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        subject = _parse_subject(d.pop("subject", UNSET))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        audit_line = cls(
            at=at,
            deed=deed,
            detail=detail,
            id=id,
            subject_type=subject_type,
            account=account,
            by=by,
            entry=entry,
            subject=subject,
            title=title,
        )

        audit_line.additional_properties = d
        return audit_line

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
