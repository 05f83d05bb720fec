from typing import Literal

CreateSessionPasswordMethod = Literal["password"]

CREATE_SESSION_PASSWORD_METHOD_VALUES: set[CreateSessionPasswordMethod] = {
    "password",
}


def check_create_session_password_method(value: str) -> CreateSessionPasswordMethod:
    if value in CREATE_SESSION_PASSWORD_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CREATE_SESSION_PASSWORD_METHOD_VALUES!r}")
