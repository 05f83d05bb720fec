from typing import Literal, cast

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
    """The value, also where it is none of those of today."""
    return cast(MemberSort, value)
