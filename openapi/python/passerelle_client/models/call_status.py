from typing import Literal, cast

CallStatus = Literal["closed", "closing_soon", "open", "upcoming"]

CALL_STATUS_VALUES: set[CallStatus] = {
    "closed",
    "closing_soon",
    "open",
    "upcoming",
}


def check_call_status(value: str) -> CallStatus:
    """The value, also where it is none of those of today."""
    return cast(CallStatus, value)
