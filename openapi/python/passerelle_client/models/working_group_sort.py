from typing import Literal

WorkingGroupSort = Literal["-name", "-updated_at", "name", "updated_at"]

WORKING_GROUP_SORT_VALUES: set[WorkingGroupSort] = {
    "-name",
    "-updated_at",
    "name",
    "updated_at",
}


def check_working_group_sort(value: str) -> WorkingGroupSort:
    if value in WORKING_GROUP_SORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {WORKING_GROUP_SORT_VALUES!r}")
