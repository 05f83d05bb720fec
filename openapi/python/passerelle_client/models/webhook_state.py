from typing import Literal, cast

WebhookState = Literal["active", "disabled"]

WEBHOOK_STATE_VALUES: set[WebhookState] = {
    "active",
    "disabled",
}


def check_webhook_state(value: str) -> WebhookState:
    """The value, also where it is none of those of today."""
    return cast(WebhookState, value)
