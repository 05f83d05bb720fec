from typing import Literal, cast

MemberRole = Literal["administrator", "editor", "reader"]

MEMBER_ROLE_VALUES: set[MemberRole] = {
    "administrator",
    "editor",
    "reader",
}


def check_member_role(value: str) -> MemberRole:
    """The value, also where it is none of those of today."""
    return cast(MemberRole, value)
