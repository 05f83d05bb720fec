from typing import Literal

PartnerRole = Literal["accountable", "extending", "funding", "implementing"]

PARTNER_ROLE_VALUES: set[PartnerRole] = {
    "accountable",
    "extending",
    "funding",
    "implementing",
}


def check_partner_role(value: str) -> PartnerRole:
    if value in PARTNER_ROLE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PARTNER_ROLE_VALUES!r}")
