from typing import Literal, cast

AccountState = Literal["active", "deactivated", "unverified"]

ACCOUNT_STATE_VALUES: set[AccountState] = {
    "active",
    "deactivated",
    "unverified",
}


def check_account_state(value: str) -> AccountState:
    """The value, also where it is none of those of today."""
    return cast(AccountState, value)
