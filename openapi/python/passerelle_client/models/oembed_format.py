from typing import Literal, cast

OembedFormat = Literal["json", "xml"]

OEMBED_FORMAT_VALUES: set[OembedFormat] = {
    "json",
    "xml",
}


def check_oembed_format(value: str) -> OembedFormat:
    """The value, also where it is none of those of today."""
    return cast(OembedFormat, value)
