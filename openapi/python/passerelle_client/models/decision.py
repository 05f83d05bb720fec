from typing import Literal, cast

Decision = Literal["accepted", "asked", "refused"]

DECISION_VALUES: set[Decision] = {
    "accepted",
    "asked",
    "refused",
}


def check_decision(value: str) -> Decision:
    """The value, also where it is none of those of today."""
    return cast(Decision, value)
