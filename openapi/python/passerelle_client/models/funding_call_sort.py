from typing import Literal

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
    if value in FUNDING_CALL_SORT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FUNDING_CALL_SORT_VALUES!r}")
