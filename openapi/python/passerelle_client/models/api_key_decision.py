from typing import Literal, cast

ApiKeyDecision = Literal["granted", "refused", "revoked"]

API_KEY_DECISION_VALUES: set[ApiKeyDecision] = {
    "granted",
    "refused",
    "revoked",
}


def check_api_key_decision(value: str) -> ApiKeyDecision:
    """The value, also where it is none of those of today."""
    return cast(ApiKeyDecision, value)
