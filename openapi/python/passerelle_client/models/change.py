from typing import Literal

Change = Literal[
    "archived", "created", "deleted", "edited", "imported", "published", "restored", "submitted", "withdrawn"
]

CHANGE_VALUES: set[Change] = {
    "archived",
    "created",
    "deleted",
    "edited",
    "imported",
    "published",
    "restored",
    "submitted",
    "withdrawn",
}


def check_change(value: str) -> Change:
    if value in CHANGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CHANGE_VALUES!r}")
