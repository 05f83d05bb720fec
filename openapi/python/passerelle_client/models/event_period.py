from typing import Literal

EventPeriod = Literal["past", "upcoming"]

EVENT_PERIOD_VALUES: set[EventPeriod] = {
    "past",
    "upcoming",
}


def check_event_period(value: str) -> EventPeriod:
    if value in EVENT_PERIOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EVENT_PERIOD_VALUES!r}")
