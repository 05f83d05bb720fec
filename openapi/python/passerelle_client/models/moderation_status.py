from typing import Literal, cast

ModerationStatus = Literal["accepted", "asked", "pending", "refused"]

MODERATION_STATUS_VALUES: set[ModerationStatus] = {
    "accepted",
    "asked",
    "pending",
    "refused",
}


def check_moderation_status(value: str) -> ModerationStatus:
    """The value, also where it is none of those of today."""
    return cast(ModerationStatus, value)
