from typing import Literal, cast

EntryFormat = Literal["ics", "jsonld"]

ENTRY_FORMAT_VALUES: set[EntryFormat] = {
    "ics",
    "jsonld",
}


def check_entry_format(value: str) -> EntryFormat:
    """The value, also where it is none of those of today."""
    return cast(EntryFormat, value)
