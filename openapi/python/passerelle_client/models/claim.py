from typing import Literal, cast

Claim = Literal["claimed", "pending", "unclaimed"]

CLAIM_VALUES: set[Claim] = {
    "claimed",
    "pending",
    "unclaimed",
}


def check_claim(value: str) -> Claim:
    """The value, also where it is none of those of today."""
    return cast(Claim, value)
