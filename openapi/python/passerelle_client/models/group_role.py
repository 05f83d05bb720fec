from typing import Literal, cast

GroupRole = Literal["lead", "participant"]

GROUP_ROLE_VALUES: set[GroupRole] = {
    "lead",
    "participant",
}


def check_group_role(value: str) -> GroupRole:
    """The value, also where it is none of those of today."""
    return cast(GroupRole, value)
