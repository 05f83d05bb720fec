from typing import Literal, cast

AccountRole = Literal["administrator", "animator", "member", "region"]

ACCOUNT_ROLE_VALUES: set[AccountRole] = {
    "administrator",
    "animator",
    "member",
    "region",
}


def check_account_role(value: str) -> AccountRole:
    """The value, also where it is none of those of today."""
    return cast(AccountRole, value)
