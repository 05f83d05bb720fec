from typing import Literal

Claim = Literal["claimed", "pending", "unclaimed"]

CLAIM_VALUES: set[Claim] = {
    "claimed",
    "pending",
    "unclaimed",
}


def check_claim(value: str) -> Claim:
    if value in CLAIM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CLAIM_VALUES!r}")
