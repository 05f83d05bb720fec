from typing import Literal, cast

OembedType = Literal["rich"]

OEMBED_TYPE_VALUES: set[OembedType] = {
    "rich",
}


def check_oembed_type(value: str) -> OembedType:
    """The value, also where it is none of those of today."""
    return cast(OembedType, value)
