from typing import Literal, cast

ReferenceList = Literal["schemes", "themes"]

REFERENCE_LIST_VALUES: set[ReferenceList] = {
    "schemes",
    "themes",
}


def check_reference_list(value: str) -> ReferenceList:
    """The value, also where it is none of those of today."""
    return cast(ReferenceList, value)
