from typing import Literal, cast

EventStatus = Literal["cancelled", "postponed", "scheduled"]

EVENT_STATUS_VALUES: set[EventStatus] = {
    "cancelled",
    "postponed",
    "scheduled",
}


def check_event_status(value: str) -> EventStatus:
    """The value, also where it is none of those of today."""
    return cast(EventStatus, value)
