from typing import Literal, cast

EventFormat = Literal["hybrid", "in_person", "online"]

EVENT_FORMAT_VALUES: set[EventFormat] = {
    "hybrid",
    "in_person",
    "online",
}


def check_event_format(value: str) -> EventFormat:
    """The value, also where it is none of those of today."""
    return cast(EventFormat, value)
