from typing import Literal, cast

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
    """The value, also where it is none of those of today."""
    return cast(Change, value)
