from typing import Literal, cast

Function = Literal["elu", "other", "technicien"]

FUNCTION_VALUES: set[Function] = {
    "elu",
    "other",
    "technicien",
}


def check_function(value: str) -> Function:
    """The value, also where it is none of those of today."""
    return cast(Function, value)
