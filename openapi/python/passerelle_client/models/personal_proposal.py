from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.claim_status import ClaimStatus, check_claim_status
from ..models.entry_type import EntryType, check_entry_type
from ..models.moderation_kind import ModerationKind, check_moderation_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="PersonalProposal")


@_attrs_define
class PersonalProposal:
    """Something that was proposed.

    Attributes:
        created_at (datetime.datetime): When it was made.
        kind (ModerationKind): What waits for a decision.
        message (str): What was said with it.
        status (ClaimStatus): Where a claim stands.
        answer (None | str | Unset): What was answered to a question.
        entry (None | Unset | UUID): The entry.
        entry_type (EntryType | None | Unset):
        name (None | str | Unset): Name of the member that is missing.
        reason (None | str | Unset): What was asked or decided with which words.
        value (None | str | Unset): What should stand there.
    """

    created_at: datetime.datetime
    kind: ModerationKind
    message: str
    status: ClaimStatus
    answer: None | str | Unset = UNSET
    entry: None | Unset | UUID = UNSET
    entry_type: EntryType | None | Unset = UNSET
    name: None | str | Unset = UNSET
    reason: None | str | Unset = UNSET
    value: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        kind: str = self.kind

        message = self.message

        status: str = self.status

        answer: None | str | Unset
        if isinstance(self.answer, Unset):
            answer = UNSET
        else:
            answer = self.answer

        entry: None | str | Unset
        if isinstance(self.entry, Unset):
            entry = UNSET
        elif isinstance(self.entry, UUID):
            entry = str(self.entry)
        else:
            entry = self.entry

        entry_type: None | str | Unset
        if isinstance(self.entry_type, Unset):
            entry_type = UNSET
        elif isinstance(self.entry_type, str):
            entry_type = self.entry_type
        else:
            entry_type = self.entry_type

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        value: None | str | Unset
        if isinstance(self.value, Unset):
            value = UNSET
        else:
            value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "kind": kind,
                "message": message,
                "status": status,
            }
        )
        if answer is not UNSET:
            field_dict["answer"] = answer
        if entry is not UNSET:
            field_dict["entry"] = entry
        if entry_type is not UNSET:
            field_dict["entry_type"] = entry_type
        if name is not UNSET:
            field_dict["name"] = name
        if reason is not UNSET:
            field_dict["reason"] = reason
        if value is not UNSET:
            field_dict["value"] = value

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        kind = check_moderation_kind(d.pop("kind"))

        message = d.pop("message")

        status = check_claim_status(d.pop("status"))

        def _parse_answer(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        answer = _parse_answer(d.pop("answer", UNSET))

        def _parse_entry(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                entry_type_0 = UUID(data)

                return entry_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        entry = _parse_entry(d.pop("entry", UNSET))

        def _parse_entry_type(data: object) -> EntryType | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                entry_type_type_0 = check_entry_type(data)

                return entry_type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EntryType | None | Unset, data)

        entry_type = _parse_entry_type(d.pop("entry_type", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        def _parse_value(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        value = _parse_value(d.pop("value", UNSET))

        personal_proposal = cls(
            created_at=created_at,
            kind=kind,
            message=message,
            status=status,
            answer=answer,
            entry=entry,
            entry_type=entry_type,
            name=name,
            reason=reason,
            value=value,
        )

        personal_proposal.additional_properties = d
        return personal_proposal

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
