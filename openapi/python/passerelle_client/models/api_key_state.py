from typing import Literal, cast

ApiKeyState = Literal["granted", "refused", "requested", "revoked"]

API_KEY_STATE_VALUES: set[ApiKeyState] = {
    "granted",
    "refused",
    "requested",
    "revoked",
}


def check_api_key_state(value: str) -> ApiKeyState:
    """The value, also where it is none of those of today."""
    return cast(ApiKeyState, value)
