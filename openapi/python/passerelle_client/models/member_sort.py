from typing import Literal

MemberSort = Literal[
    "-actions_count", "-name", "-population", "-updated_at", "actions_count", "name", "population", "updated_at"
]

MEMBER_SORT_VALUES: set[MemberSort] = {
    "-actions_count",
    "-name",
    "-population",
    "-updated_at",
    "actions_count",
    "name",
    "population",
    "updated_at",
}


def check_member_sort(value: str) -> MemberSort:
    if value in MEMBER_SORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEMBER_SORT_VALUES!r}")
