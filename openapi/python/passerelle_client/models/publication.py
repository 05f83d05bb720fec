from typing import Literal

Publication = Literal["archived", "draft", "published", "submitted"]

PUBLICATION_VALUES: set[Publication] = {
    "archived",
    "draft",
    "published",
    "submitted",
}


def check_publication(value: str) -> Publication:
    if value in PUBLICATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PUBLICATION_VALUES!r}")
