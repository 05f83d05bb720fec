from typing import Literal

ModerationKind = Literal["claim", "correction", "missing_member", "report", "submission"]

MODERATION_KIND_VALUES: set[ModerationKind] = {
    "claim",
    "correction",
    "missing_member",
    "report",
    "submission",
}


def check_moderation_kind(value: str) -> ModerationKind:
    if value in MODERATION_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MODERATION_KIND_VALUES!r}")
