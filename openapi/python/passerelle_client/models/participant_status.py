from typing import Literal

ParticipantStatus = Literal["invited", "participating", "requested"]

PARTICIPANT_STATUS_VALUES: set[ParticipantStatus] = {
    "invited",
    "participating",
    "requested",
}


def check_participant_status(value: str) -> ParticipantStatus:
    if value in PARTICIPANT_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PARTICIPANT_STATUS_VALUES!r}")
