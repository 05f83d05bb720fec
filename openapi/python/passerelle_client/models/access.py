from typing import Literal, cast

Access = Literal["closed", "on_request", "open"]

ACCESS_VALUES: set[Access] = {
    "closed",
    "on_request",
    "open",
}


def check_access(value: str) -> Access:
    """The value, also where it is none of those of today."""
    return cast(Access, value)
