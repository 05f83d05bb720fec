from typing import Literal, cast

EventSort = Literal["-starts_at", "-title", "-updated_at", "starts_at", "title", "updated_at"]

EVENT_SORT_VALUES: set[EventSort] = {
    "-starts_at",
    "-title",
    "-updated_at",
    "starts_at",
    "title",
    "updated_at",
}


def check_event_sort(value: str) -> EventSort:
    """The value, also where it is none of those of today."""
    return cast(EventSort, value)
