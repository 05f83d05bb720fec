from typing import Literal, cast

Publication = Literal["archived", "draft", "published", "submitted"]

PUBLICATION_VALUES: set[Publication] = {
    "archived",
    "draft",
    "published",
    "submitted",
}


def check_publication(value: str) -> Publication:
    """The value, also where it is none of those of today."""
    return cast(Publication, value)
