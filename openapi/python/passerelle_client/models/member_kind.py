from typing import Literal, cast

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
    """The value, also where it is none of those of today."""
    return cast(MemberKind, value)
