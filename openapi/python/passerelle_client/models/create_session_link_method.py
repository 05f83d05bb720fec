from typing import Literal

CreateSessionLinkMethod = Literal["link"]

CREATE_SESSION_LINK_METHOD_VALUES: set[CreateSessionLinkMethod] = {
    "link",
}


def check_create_session_link_method(value: str) -> CreateSessionLinkMethod:
    if value in CREATE_SESSION_LINK_METHOD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CREATE_SESSION_LINK_METHOD_VALUES!r}")
