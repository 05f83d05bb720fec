from typing import Literal, cast

ParticipantStatus = Literal["invited", "participating", "requested"]

PARTICIPANT_STATUS_VALUES: set[ParticipantStatus] = {
    "invited",
    "participating",
    "requested",
}


def check_participant_status(value: str) -> ParticipantStatus:
    """The value, also where it is none of those of today."""
    return cast(ParticipantStatus, value)
