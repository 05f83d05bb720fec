from typing import Literal, cast

Side = Literal["foreign", "french"]

SIDE_VALUES: set[Side] = {
    "foreign",
    "french",
}


def check_side(value: str) -> Side:
    """The value, also where it is none of those of today."""
    return cast(Side, value)
