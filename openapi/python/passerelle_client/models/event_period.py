from typing import Literal, cast

EventPeriod = Literal["past", "upcoming"]

EVENT_PERIOD_VALUES: set[EventPeriod] = {
    "past",
    "upcoming",
}


def check_event_period(value: str) -> EventPeriod:
    """The value, also where it is none of those of today."""
    return cast(EventPeriod, value)
