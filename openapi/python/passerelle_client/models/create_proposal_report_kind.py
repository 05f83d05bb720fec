from typing import Literal

CreateProposalReportKind = Literal["report"]

CREATE_PROPOSAL_REPORT_KIND_VALUES: set[CreateProposalReportKind] = {
    "report",
}


def check_create_proposal_report_kind(value: str) -> CreateProposalReportKind:
    if value in CREATE_PROPOSAL_REPORT_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CREATE_PROPOSAL_REPORT_KIND_VALUES!r}")
