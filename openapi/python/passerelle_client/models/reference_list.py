from typing import Literal

ReferenceList = Literal["schemes", "themes"]

REFERENCE_LIST_VALUES: set[ReferenceList] = {
    "schemes",
    "themes",
}


def check_reference_list(value: str) -> ReferenceList:
    if value in REFERENCE_LIST_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REFERENCE_LIST_VALUES!r}")
