from typing import Literal

Visibility = Literal["group", "members", "public"]

VISIBILITY_VALUES: set[Visibility] = {
    "group",
    "members",
    "public",
}


def check_visibility(value: str) -> Visibility:
    if value in VISIBILITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VISIBILITY_VALUES!r}")
