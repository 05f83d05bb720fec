from typing import Literal, cast

SignInMethod = Literal["link", "oidc", "password"]

SIGN_IN_METHOD_VALUES: set[SignInMethod] = {
    "link",
    "oidc",
    "password",
}


def check_sign_in_method(value: str) -> SignInMethod:
    """The value, also where it is none of those of today."""
    return cast(SignInMethod, value)
