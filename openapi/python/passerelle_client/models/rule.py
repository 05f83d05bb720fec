from typing import Literal, cast

Rule = Literal[
    "email",
    "file_type",
    "image_size",
    "incorrect",
    "order",
    "out_of_range",
    "public_address",
    "required",
    "taken",
    "too_long",
    "too_many",
    "too_short",
    "unknown",
    "weak_password",
    "web_address",
    "wrong_form",
]

RULE_VALUES: set[Rule] = {
    "email",
    "file_type",
    "image_size",
    "incorrect",
    "order",
    "out_of_range",
    "public_address",
    "required",
    "taken",
    "too_long",
    "too_many",
    "too_short",
    "unknown",
    "weak_password",
    "web_address",
    "wrong_form",
}


def check_rule(value: str) -> Rule:
    """The value, also where it is none of those of today."""
    return cast(Rule, value)
