from typing import Literal

EntryType = Literal["action", "event", "funding_call", "member", "working_group"]

ENTRY_TYPE_VALUES: set[EntryType] = {
    "action",
    "event",
    "funding_call",
    "member",
    "working_group",
}


def check_entry_type(value: str) -> EntryType:
    if value in ENTRY_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ENTRY_TYPE_VALUES!r}")
