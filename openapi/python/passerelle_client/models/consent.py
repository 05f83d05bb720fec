from typing import Literal

Consent = Literal["members", "nobody", "public"]

CONSENT_VALUES: set[Consent] = {
    "members",
    "nobody",
    "public",
}


def check_consent(value: str) -> Consent:
    if value in CONSENT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CONSENT_VALUES!r}")
