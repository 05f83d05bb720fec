from typing import Literal

EventKind = Literal[
    "group_meeting", "partner_event", "regional_meeting", "study_visit", "training", "webinar", "workshop"
]

EVENT_KIND_VALUES: set[EventKind] = {
    "group_meeting",
    "partner_event",
    "regional_meeting",
    "study_visit",
    "training",
    "webinar",
    "workshop",
}


def check_event_kind(value: str) -> EventKind:
    if value in EVENT_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EVENT_KIND_VALUES!r}")
