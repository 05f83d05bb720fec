from typing import Literal

MemberKind = Literal[
    "association",
    "commune",
    "company",
    "departement",
    "education_research",
    "epci",
    "foreign_authority",
    "health",
    "network",
    "public_body",
    "region",
    "state",
    "syndicat_mixte",
]

MEMBER_KIND_VALUES: set[MemberKind] = {
    "association",
    "commune",
    "company",
    "departement",
    "education_research",
    "epci",
    "foreign_authority",
    "health",
    "network",
    "public_body",
    "region",
    "state",
    "syndicat_mixte",
}


def check_member_kind(value: str) -> MemberKind:
    if value in MEMBER_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEMBER_KIND_VALUES!r}")
