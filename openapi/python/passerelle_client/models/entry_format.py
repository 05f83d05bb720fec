from typing import Literal

EntryFormat = Literal["ics", "jsonld"]

ENTRY_FORMAT_VALUES: set[EntryFormat] = {
    "ics",
    "jsonld",
}


def check_entry_format(value: str) -> EntryFormat:
    if value in ENTRY_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ENTRY_FORMAT_VALUES!r}")
