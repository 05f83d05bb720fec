from typing import Literal

Decision = Literal["accepted", "asked", "refused"]

DECISION_VALUES: set[Decision] = {
    "accepted",
    "asked",
    "refused",
}


def check_decision(value: str) -> Decision:
    if value in DECISION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DECISION_VALUES!r}")
