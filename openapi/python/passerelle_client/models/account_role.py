from typing import Literal

AccountRole = Literal["administrator", "animator", "member", "region"]

ACCOUNT_ROLE_VALUES: set[AccountRole] = {
    "administrator",
    "animator",
    "member",
    "region",
}


def check_account_role(value: str) -> AccountRole:
    if value in ACCOUNT_ROLE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACCOUNT_ROLE_VALUES!r}")
