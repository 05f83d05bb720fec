from typing import Literal

UndatedFormat = Literal["atom", "csv", "json", "jsonld"]

UNDATED_FORMAT_VALUES: set[UndatedFormat] = {
    "atom",
    "csv",
    "json",
    "jsonld",
}


def check_undated_format(value: str) -> UndatedFormat:
    if value in UNDATED_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UNDATED_FORMAT_VALUES!r}")
