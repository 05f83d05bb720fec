from typing import Literal, cast

Freshness = Literal["ageing", "fresh", "stale"]

FRESHNESS_VALUES: set[Freshness] = {
    "ageing",
    "fresh",
    "stale",
}


def check_freshness(value: str) -> Freshness:
    """The value, also where it is none of those of today."""
    return cast(Freshness, value)
