from typing import Literal

ReportReason = Literal["inappropriate", "other", "outdated", "personal_data", "wrong"]

REPORT_REASON_VALUES: set[ReportReason] = {
    "inappropriate",
    "other",
    "outdated",
    "personal_data",
    "wrong",
}


def check_report_reason(value: str) -> ReportReason:
    if value in REPORT_REASON_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REPORT_REASON_VALUES!r}")
