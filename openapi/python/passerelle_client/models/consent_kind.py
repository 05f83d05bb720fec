from typing import Literal, cast

ConsentKind = Literal["account", "contact", "contact_email", "contact_phone"]

CONSENT_KIND_VALUES: set[ConsentKind] = {
    "account",
    "contact",
    "contact_email",
    "contact_phone",
}


def check_consent_kind(value: str) -> ConsentKind:
    """The value, also where it is none of those of today."""
    return cast(ConsentKind, value)
