from typing import Literal, cast

DatedFormat = Literal["atom", "csv", "ics", "json", "jsonld"]

DATED_FORMAT_VALUES: set[DatedFormat] = {
    "atom",
    "csv",
    "ics",
    "json",
    "jsonld",
}


def check_dated_format(value: str) -> DatedFormat:
    """The value, also where it is none of those of today."""
    return cast(DatedFormat, value)
