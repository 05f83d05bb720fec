from typing import Literal, cast

Stratum = Literal[
    "from_1000",
    "from_10000",
    "from_100000",
    "from_15000",
    "from_2000",
    "from_20000",
    "from_200000",
    "from_3500",
    "from_35000",
    "from_500",
    "from_5000",
    "from_50000",
    "from_7500",
    "from_75000",
    "under_500",
]

STRATUM_VALUES: set[Stratum] = {
    "from_1000",
    "from_10000",
    "from_100000",
    "from_15000",
    "from_2000",
    "from_20000",
    "from_200000",
    "from_3500",
    "from_35000",
    "from_500",
    "from_5000",
    "from_50000",
    "from_7500",
    "from_75000",
    "under_500",
}


def check_stratum(value: str) -> Stratum:
    """The value, also where it is none of those of today."""
    return cast(Stratum, value)
