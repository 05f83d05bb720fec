from typing import Literal

Freshness = Literal["ageing", "fresh", "stale"]

FRESHNESS_VALUES: set[Freshness] = {
    "ageing",
    "fresh",
    "stale",
}


def check_freshness(value: str) -> Freshness:
    if value in FRESHNESS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FRESHNESS_VALUES!r}")
