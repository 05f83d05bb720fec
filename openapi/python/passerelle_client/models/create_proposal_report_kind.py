from typing import Literal, cast

CreateProposalReportKind = Literal["report"]

CREATE_PROPOSAL_REPORT_KIND_VALUES: set[CreateProposalReportKind] = {
    "report",
}


def check_create_proposal_report_kind(value: str) -> CreateProposalReportKind:
    """The value, also where it is none of those of today."""
    return cast(CreateProposalReportKind, value)
