from typing import Literal, cast

SecondFactorState = Literal["code_required", "enrolment_required", "none", "passed"]

SECOND_FACTOR_STATE_VALUES: set[SecondFactorState] = {
    "code_required",
    "enrolment_required",
    "none",
    "passed",
}


def check_second_factor_state(value: str) -> SecondFactorState:
    """The value, also where it is none of those of today."""
    return cast(SecondFactorState, value)
