from typing import Literal, cast

ErrorCode = Literal[
    "conflict",
    "cursor_gone",
    "forbidden",
    "idempotency_key_reused",
    "internal",
    "invalid_body",
    "invalid_credentials",
    "invalid_parameter",
    "malformed_request",
    "method_not_allowed",
    "not_acceptable",
    "not_found",
    "not_implemented",
    "payload_too_large",
    "precondition_failed",
    "precondition_required",
    "range_not_satisfiable",
    "request_in_progress",
    "second_factor_required",
    "too_many_requests",
    "unauthenticated",
    "unavailable",
    "unknown_route",
    "unsupported_media_type",
    "uri_too_long",
]

ERROR_CODE_VALUES: set[ErrorCode] = {
    "conflict",
    "cursor_gone",
    "forbidden",
    "idempotency_key_reused",
    "internal",
    "invalid_body",
    "invalid_credentials",
    "invalid_parameter",
    "malformed_request",
    "method_not_allowed",
    "not_acceptable",
    "not_found",
    "not_implemented",
    "payload_too_large",
    "precondition_failed",
    "precondition_required",
    "range_not_satisfiable",
    "request_in_progress",
    "second_factor_required",
    "too_many_requests",
    "unauthenticated",
    "unavailable",
    "unknown_route",
    "unsupported_media_type",
    "uri_too_long",
}


def check_error_code(value: str) -> ErrorCode:
    """The value, also where it is none of those of today."""
    return cast(ErrorCode, value)
