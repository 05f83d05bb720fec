from typing import Literal, cast

ClaimStatus = Literal["accepted", "asked", "pending", "refused", "unconfirmed"]

CLAIM_STATUS_VALUES: set[ClaimStatus] = {
    "accepted",
    "asked",
    "pending",
    "refused",
    "unconfirmed",
}


def check_claim_status(value: str) -> ClaimStatus:
    """The value, also where it is none of those of today."""
    return cast(ClaimStatus, value)
