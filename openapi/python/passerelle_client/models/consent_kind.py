from typing import Literal

ConsentKind = Literal["account", "contact", "contact_email", "contact_phone"]

CONSENT_KIND_VALUES: set[ConsentKind] = {
    "account",
    "contact",
    "contact_email",
    "contact_phone",
}


def check_consent_kind(value: str) -> ConsentKind:
    if value in CONSENT_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CONSENT_KIND_VALUES!r}")
