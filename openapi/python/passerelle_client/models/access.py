from typing import Literal

Access = Literal["closed", "on_request", "open"]

ACCESS_VALUES: set[Access] = {
    "closed",
    "on_request",
    "open",
}


def check_access(value: str) -> Access:
    if value in ACCESS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACCESS_VALUES!r}")
