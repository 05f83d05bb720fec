from typing import Literal

DatedFormat = Literal["atom", "csv", "ics", "json", "jsonld"]

DATED_FORMAT_VALUES: set[DatedFormat] = {
    "atom",
    "csv",
    "ics",
    "json",
    "jsonld",
}


def check_dated_format(value: str) -> DatedFormat:
    if value in DATED_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DATED_FORMAT_VALUES!r}")
