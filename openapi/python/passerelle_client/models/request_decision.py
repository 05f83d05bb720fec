from typing import Literal

RequestDecision = Literal["accepted", "refused"]

REQUEST_DECISION_VALUES: set[RequestDecision] = {
    "accepted",
    "refused",
}


def check_request_decision(value: str) -> RequestDecision:
    if value in REQUEST_DECISION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REQUEST_DECISION_VALUES!r}")
