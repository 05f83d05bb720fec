from typing import Literal

CallStatus = Literal["closed", "closing_soon", "open", "upcoming"]

CALL_STATUS_VALUES: set[CallStatus] = {
    "closed",
    "closing_soon",
    "open",
    "upcoming",
}


def check_call_status(value: str) -> CallStatus:
    if value in CALL_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CALL_STATUS_VALUES!r}")
