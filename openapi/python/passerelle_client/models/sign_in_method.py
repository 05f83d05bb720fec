from typing import Literal

SignInMethod = Literal["link", "oidc", "password"]

SIGN_IN_METHOD_VALUES: set[SignInMethod] = {
    "link",
    "oidc",
    "password",
}


def check_sign_in_method(value: str) -> SignInMethod:
    if value in SIGN_IN_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SIGN_IN_METHOD_VALUES!r}")
