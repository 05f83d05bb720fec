from typing import Literal, cast

DeliveryOutcome = Literal[
    "delivered", "private_address", "refused", "timed_out", "unknown_name", "unreachable", "untrusted"
]

DELIVERY_OUTCOME_VALUES: set[DeliveryOutcome] = {
    "delivered",
    "private_address",
    "refused",
    "timed_out",
    "unknown_name",
    "unreachable",
    "untrusted",
}


def check_delivery_outcome(value: str) -> DeliveryOutcome:
    """The value, also where it is none of those of today."""
    return cast(DeliveryOutcome, value)
