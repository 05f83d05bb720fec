from typing import Literal, cast

Lang = Literal["en", "fr"]

LANG_VALUES: set[Lang] = {
    "en",
    "fr",
}


def check_lang(value: str) -> Lang:
    """The value, also where it is none of those of today."""
    return cast(Lang, value)
