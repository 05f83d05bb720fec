from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.webhook_event import WebhookEvent, check_webhook_event
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.change_page import ChangePage


T = TypeVar("T", bound="WebhookMessage")


@_attrs_define
class WebhookMessage:
    """A message, as it is posted to a webhook. Headers: `webhook-id` names what it says (the same
    again where it is sent again), `webhook-timestamp` is the time of the attempt in seconds, and
    `webhook-signature` holds `v1,` and the HMAC-SHA256 of `id.timestamp.body` in Base64, one for
    each secret that is good, with a space between them.

        Attributes:
            type_ (WebhookEvent): What a message tells.
            webhook (UUID): The webhook.
            data (ChangePage | None | Unset):
    """

    type_: WebhookEvent
    webhook: UUID
    data: ChangePage | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.change_page import ChangePage  # noqa: PLC0415

        type_: str = self.type_

        webhook = str(self.webhook)

        data: dict[str, Any] | None | Unset
        if isinstance(self.data, Unset):
            data = UNSET
        elif isinstance(self.data, ChangePage):
            data = self.data.to_dict()
        else:
            data = self.data

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "webhook": webhook,
            }
        )
        if data is not UNSET:
            field_dict["data"] = data

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.change_page import ChangePage  # noqa: PLC0415

        d = dict(src_dict)
        type_ = check_webhook_event(d.pop("type"))

        webhook = UUID(d.pop("webhook"))

        def _parse_data(data: object) -> ChangePage | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                data_type_0 = ChangePage.from_dict(data)

                return data_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ChangePage | None | Unset, data)

        data = _parse_data(d.pop("data", UNSET))

        webhook_message = cls(
            type_=type_,
            webhook=webhook,
            data=data,
        )

        webhook_message.additional_properties = d
        return webhook_message

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
