from typing import Literal, cast

EpciForm = Literal["ca", "cc", "cu", "metropole"]

EPCI_FORM_VALUES: set[EpciForm] = {
    "ca",
    "cc",
    "cu",
    "metropole",
}


def check_epci_form(value: str) -> EpciForm:
    """The value, also where it is none of those of today."""
    return cast(EpciForm, value)
