from typing import Literal

SecondFactorState = Literal["code_required", "enrolment_required", "none", "passed"]

SECOND_FACTOR_STATE_VALUES: set[SecondFactorState] = {
    "code_required",
    "enrolment_required",
    "none",
    "passed",
}


def check_second_factor_state(value: str) -> SecondFactorState:
    if value in SECOND_FACTOR_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SECOND_FACTOR_STATE_VALUES!r}")
