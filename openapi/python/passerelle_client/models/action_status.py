from typing import Literal, cast

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
    """The value, also where it is none of those of today."""
    return cast(ActionStatus, value)
