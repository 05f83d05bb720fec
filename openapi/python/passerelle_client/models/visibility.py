from typing import Literal, cast

Visibility = Literal["group", "members", "public"]

VISIBILITY_VALUES: set[Visibility] = {
    "group",
    "members",
    "public",
}


def check_visibility(value: str) -> Visibility:
    """The value, also where it is none of those of today."""
    return cast(Visibility, value)
