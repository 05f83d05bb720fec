from typing import Literal, cast

EntryType = Literal["action", "event", "funding_call", "member", "working_group"]

ENTRY_TYPE_VALUES: set[EntryType] = {
    "action",
    "event",
    "funding_call",
    "member",
    "working_group",
}


def check_entry_type(value: str) -> EntryType:
    """The value, also where it is none of those of today."""
    return cast(EntryType, value)
