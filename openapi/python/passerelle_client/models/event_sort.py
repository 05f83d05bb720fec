from typing import Literal

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
    if value in EVENT_SORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EVENT_SORT_VALUES!r}")
