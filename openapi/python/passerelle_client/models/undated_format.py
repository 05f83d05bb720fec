from typing import Literal, cast

UndatedFormat = Literal["atom", "csv", "json", "jsonld"]

UNDATED_FORMAT_VALUES: set[UndatedFormat] = {
    "atom",
    "csv",
    "json",
    "jsonld",
}


def check_undated_format(value: str) -> UndatedFormat:
    """The value, also where it is none of those of today."""
    return cast(UndatedFormat, value)
