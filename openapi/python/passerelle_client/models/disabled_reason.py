from typing import Literal, cast

DisabledReason = Literal["failing", "gone", "owner"]

DISABLED_REASON_VALUES: set[DisabledReason] = {
    "failing",
    "gone",
    "owner",
}


def check_disabled_reason(value: str) -> DisabledReason:
    """The value, also where it is none of those of today."""
    return cast(DisabledReason, value)
