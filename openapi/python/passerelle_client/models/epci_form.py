from typing import Literal

EpciForm = Literal["ca", "cc", "cu", "metropole"]

EPCI_FORM_VALUES: set[EpciForm] = {
    "ca",
    "cc",
    "cu",
    "metropole",
}


def check_epci_form(value: str) -> EpciForm:
    if value in EPCI_FORM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EPCI_FORM_VALUES!r}")
