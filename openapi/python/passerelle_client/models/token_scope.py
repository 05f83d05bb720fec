from typing import Literal, cast

TokenScope = Literal["read", "write"]

TOKEN_SCOPE_VALUES: set[TokenScope] = {
    "read",
    "write",
}


def check_token_scope(value: str) -> TokenScope:
    """The value, also where it is none of those of today."""
    return cast(TokenScope, value)
