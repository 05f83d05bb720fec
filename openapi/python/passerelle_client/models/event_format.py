from typing import Literal

EventFormat = Literal["hybrid", "in_person", "online"]

EVENT_FORMAT_VALUES: set[EventFormat] = {
    "hybrid",
    "in_person",
    "online",
}


def check_event_format(value: str) -> EventFormat:
    if value in EVENT_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EVENT_FORMAT_VALUES!r}")
