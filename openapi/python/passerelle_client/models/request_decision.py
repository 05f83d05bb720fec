from typing import Literal, cast

RequestDecision = Literal["accepted", "refused"]

REQUEST_DECISION_VALUES: set[RequestDecision] = {
    "accepted",
    "refused",
}


def check_request_decision(value: str) -> RequestDecision:
    """The value, also where it is none of those of today."""
    return cast(RequestDecision, value)
