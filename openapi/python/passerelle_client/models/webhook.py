from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.disabled_reason import DisabledReason, check_disabled_reason
from ..models.entry_type import EntryType, check_entry_type
from ..models.webhook_state import WebhookState, check_webhook_state
from ..types import UNSET, Unset

T = TypeVar("T", bound="Webhook")


@_attrs_define
class Webhook:
    """A webhook.

    Attributes:
        created_at (datetime.datetime): When it was made.
        entry_types (list[EntryType]): The kinds of entry that it is told of; all where there is none.
        failures (int): How many deliveries have failed since the last that did not.
        id (UUID): Identifier.
        state (WebhookState): Whether a webhook is told what changes.
        url (str): Where the messages go.
        disabled_reason (DisabledReason | None | Unset):
        former_secret_until (datetime.datetime | None | Unset): Until when the secret before the present one signs too.
        last_success_at (datetime.datetime | None | Unset): When something was delivered last.
    """

    created_at: datetime.datetime
    entry_types: list[EntryType]
    failures: int
    id: UUID
    state: WebhookState
    url: str
    disabled_reason: DisabledReason | None | Unset = UNSET
    former_secret_until: datetime.datetime | None | Unset = UNSET
    last_success_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        entry_types = []
        for entry_types_item_data in self.entry_types:
            entry_types_item: str = entry_types_item_data
            entry_types.append(entry_types_item)

        failures = self.failures

        id = str(self.id)

        state: str = self.state

        url = self.url

        disabled_reason: None | str | Unset
        if isinstance(self.disabled_reason, Unset):
            disabled_reason = UNSET
        elif isinstance(self.disabled_reason, str):
            disabled_reason = self.disabled_reason
        else:
            disabled_reason = self.disabled_reason

        former_secret_until: None | str | Unset
        if isinstance(self.former_secret_until, Unset):
            former_secret_until = UNSET
        elif isinstance(self.former_secret_until, datetime.datetime):
            former_secret_until = self.former_secret_until.isoformat()
        else:
            former_secret_until = self.former_secret_until

        last_success_at: None | str | Unset
        if isinstance(self.last_success_at, Unset):
            last_success_at = UNSET
        elif isinstance(self.last_success_at, datetime.datetime):
            last_success_at = self.last_success_at.isoformat()
        else:
            last_success_at = self.last_success_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "entry_types": entry_types,
                "failures": failures,
                "id": id,
                "state": state,
                "url": url,
            }
        )
        if disabled_reason is not UNSET:
            field_dict["disabled_reason"] = disabled_reason
        if former_secret_until is not UNSET:
            field_dict["former_secret_until"] = former_secret_until
        if last_success_at is not UNSET:
            field_dict["last_success_at"] = last_success_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        entry_types = []
        _entry_types = d.pop("entry_types")
        for entry_types_item_data in _entry_types:
            entry_types_item = check_entry_type(entry_types_item_data)

            entry_types.append(entry_types_item)

        failures = d.pop("failures")

        id = UUID(d.pop("id"))

        state = check_webhook_state(d.pop("state"))

        url = d.pop("url")

        def _parse_disabled_reason(data: object) -> DisabledReason | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                disabled_reason_type_0 = check_disabled_reason(data)

                return disabled_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DisabledReason | None | Unset, data)

        disabled_reason = _parse_disabled_reason(d.pop("disabled_reason", UNSET))

        def _parse_former_secret_until(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                former_secret_until_type_0 = datetime.datetime.fromisoformat(data)

                return former_secret_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        former_secret_until = _parse_former_secret_until(d.pop("former_secret_until", UNSET))

        def _parse_last_success_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_success_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_success_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        last_success_at = _parse_last_success_at(d.pop("last_success_at", UNSET))

        webhook = cls(
            created_at=created_at,
            entry_types=entry_types,
            failures=failures,
            id=id,
            state=state,
            url=url,
            disabled_reason=disabled_reason,
            former_secret_until=former_secret_until,
            last_success_at=last_success_at,
        )

        webhook.additional_properties = d
        return webhook

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
