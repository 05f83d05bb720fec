from typing import Literal, cast

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
    """The value, also where it is none of those of today."""
    return cast(EventKind, value)
