from typing import Literal

GroupRole = Literal["lead", "participant"]

GROUP_ROLE_VALUES: set[GroupRole] = {
    "lead",
    "participant",
}


def check_group_role(value: str) -> GroupRole:
    if value in GROUP_ROLE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GROUP_ROLE_VALUES!r}")
