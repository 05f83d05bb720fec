from typing import Literal, cast

CreateSessionLinkMethod = Literal["link"]

CREATE_SESSION_LINK_METHOD_VALUES: set[CreateSessionLinkMethod] = {
    "link",
}


def check_create_session_link_method(value: str) -> CreateSessionLinkMethod:
    """The value, also where it is none of those of today."""
    return cast(CreateSessionLinkMethod, value)
