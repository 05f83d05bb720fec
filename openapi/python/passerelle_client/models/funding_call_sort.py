from typing import Literal, cast

FundingCallSort = Literal["-closes_on", "-title", "-updated_at", "closes_on", "title", "updated_at"]

FUNDING_CALL_SORT_VALUES: set[FundingCallSort] = {
    "-closes_on",
    "-title",
    "-updated_at",
    "closes_on",
    "title",
    "updated_at",
}


def check_funding_call_sort(value: str) -> FundingCallSort:
    """The value, also where it is none of those of today."""
    return cast(FundingCallSort, value)
