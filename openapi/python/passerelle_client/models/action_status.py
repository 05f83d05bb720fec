from typing import Literal

ActionStatus = Literal["active", "cancelled", "closed", "finalisation", "planned", "suspended"]

ACTION_STATUS_VALUES: set[ActionStatus] = {
    "active",
    "cancelled",
    "closed",
    "finalisation",
    "planned",
    "suspended",
}


def check_action_status(value: str) -> ActionStatus:
    if value in ACTION_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTION_STATUS_VALUES!r}")
