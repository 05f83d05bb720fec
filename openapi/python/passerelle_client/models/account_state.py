from typing import Literal

AccountState = Literal["active", "deactivated", "unverified"]

ACCOUNT_STATE_VALUES: set[AccountState] = {
    "active",
    "deactivated",
    "unverified",
}


def check_account_state(value: str) -> AccountState:
    if value in ACCOUNT_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACCOUNT_STATE_VALUES!r}")
