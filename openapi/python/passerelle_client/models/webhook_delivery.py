from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.delivery_outcome import DeliveryOutcome, check_delivery_outcome
from ..models.webhook_event import WebhookEvent, check_webhook_event
from ..types import UNSET, Unset

T = TypeVar("T", bound="WebhookDelivery")


@_attrs_define
class WebhookDelivery:
    """An attempt to deliver a message.

    Attributes:
        at (datetime.datetime): When it began.
        attempt (int): The first, the second, … attempt since something was delivered.
        changes (int): Of how many entries.
        duration_ms (int): How long it took, in milliseconds.
        event (WebhookEvent): What a message tells.
        id (UUID): Identifier.
        message (str): The `webhook-id` of the message.
        outcome (DeliveryOutcome): What came of a delivery.
        next_attempt_at (datetime.datetime | None | Unset): When the next attempt comes, where one does.
        status (int | None | Unset): Status of the answer, where there was one.
    """

    at: datetime.datetime
    attempt: int
    changes: int
    duration_ms: int
    event: WebhookEvent
    id: UUID
    message: str
    outcome: DeliveryOutcome
    next_attempt_at: datetime.datetime | None | Unset = UNSET
    status: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        attempt = self.attempt

        changes = self.changes

        duration_ms = self.duration_ms

        event: str = self.event

        id = str(self.id)

        message = self.message

        outcome: str = self.outcome

        next_attempt_at: None | str | Unset
        if isinstance(self.next_attempt_at, Unset):
            next_attempt_at = UNSET
        elif isinstance(self.next_attempt_at, datetime.datetime):
            next_attempt_at = self.next_attempt_at.isoformat()
        else:
            next_attempt_at = self.next_attempt_at

        status: int | None | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        else:
            status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "at": at,
                "attempt": attempt,
                "changes": changes,
                "duration_ms": duration_ms,
                "event": event,
                "id": id,
                "message": message,
                "outcome": outcome,
            }
        )
        if next_attempt_at is not UNSET:
            field_dict["next_attempt_at"] = next_attempt_at
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        attempt = d.pop("attempt")

        changes = d.pop("changes")

        duration_ms = d.pop("duration_ms")

        event = check_webhook_event(d.pop("event"))

        id = UUID(d.pop("id"))

        message = d.pop("message")

        outcome = check_delivery_outcome(d.pop("outcome"))

        def _parse_next_attempt_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_attempt_at_type_0 = datetime.datetime.fromisoformat(data)

                return next_attempt_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        next_attempt_at = _parse_next_attempt_at(d.pop("next_attempt_at", UNSET))

        def _parse_status(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        webhook_delivery = cls(
            at=at,
            attempt=attempt,
            changes=changes,
            duration_ms=duration_ms,
            event=event,
            id=id,
            message=message,
            outcome=outcome,
            next_attempt_at=next_attempt_at,
            status=status,
        )

        webhook_delivery.additional_properties = d
        return webhook_delivery

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
