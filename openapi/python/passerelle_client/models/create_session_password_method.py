from typing import Literal, cast

CreateSessionPasswordMethod = Literal["password"]

CREATE_SESSION_PASSWORD_METHOD_VALUES: set[CreateSessionPasswordMethod] = {
    "password",
}


def check_create_session_password_method(value: str) -> CreateSessionPasswordMethod:
    """The value, also where it is none of those of today."""
    return cast(CreateSessionPasswordMethod, value)
