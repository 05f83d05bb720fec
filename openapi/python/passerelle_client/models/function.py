from typing import Literal

Function = Literal["elu", "other", "technicien"]

FUNCTION_VALUES: set[Function] = {
    "elu",
    "other",
    "technicien",
}


def check_function(value: str) -> Function:
    if value in FUNCTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FUNCTION_VALUES!r}")
