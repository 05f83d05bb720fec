from typing import Literal

Rule = Literal[
    "email",
    "file_type",
    "image_size",
    "incorrect",
    "order",
    "out_of_range",
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
    if value in RULE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RULE_VALUES!r}")
