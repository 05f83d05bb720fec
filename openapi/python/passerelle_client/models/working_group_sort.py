from typing import Literal, cast

WorkingGroupSort = Literal["-name", "-updated_at", "name", "updated_at"]

WORKING_GROUP_SORT_VALUES: set[WorkingGroupSort] = {
    "-name",
    "-updated_at",
    "name",
    "updated_at",
}


def check_working_group_sort(value: str) -> WorkingGroupSort:
    """The value, also where it is none of those of today."""
    return cast(WorkingGroupSort, value)
