from typing import Literal, cast

PartnerRole = Literal["accountable", "extending", "funding", "implementing"]

PARTNER_ROLE_VALUES: set[PartnerRole] = {
    "accountable",
    "extending",
    "funding",
    "implementing",
}


def check_partner_role(value: str) -> PartnerRole:
    """The value, also where it is none of those of today."""
    return cast(PartnerRole, value)
