from typing import Literal, cast

Consent = Literal["members", "nobody", "public"]

CONSENT_VALUES: set[Consent] = {
    "members",
    "nobody",
    "public",
}


def check_consent(value: str) -> Consent:
    """The value, also where it is none of those of today."""
    return cast(Consent, value)
