from typing import Literal, cast

WebhookEvent = Literal["entries_changed", "ping"]

WEBHOOK_EVENT_VALUES: set[WebhookEvent] = {
    "entries_changed",
    "ping",
}


def check_webhook_event(value: str) -> WebhookEvent:
    """The value, also where it is none of those of today."""
    return cast(WebhookEvent, value)
