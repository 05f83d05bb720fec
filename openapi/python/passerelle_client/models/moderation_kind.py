from typing import Literal, cast

ModerationKind = Literal["claim", "correction", "missing_member", "report", "submission"]

MODERATION_KIND_VALUES: set[ModerationKind] = {
    "claim",
    "correction",
    "missing_member",
    "report",
    "submission",
}


def check_moderation_kind(value: str) -> ModerationKind:
    """The value, also where it is none of those of today."""
    return cast(ModerationKind, value)
