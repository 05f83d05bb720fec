from typing import Literal, cast

ReportReason = Literal["inappropriate", "other", "outdated", "personal_data", "wrong"]

REPORT_REASON_VALUES: set[ReportReason] = {
    "inappropriate",
    "other",
    "outdated",
    "personal_data",
    "wrong",
}


def check_report_reason(value: str) -> ReportReason:
    """The value, also where it is none of those of today."""
    return cast(ReportReason, value)
