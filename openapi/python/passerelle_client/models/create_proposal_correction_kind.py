from typing import Literal, cast

CreateProposalCorrectionKind = Literal["correction"]

CREATE_PROPOSAL_CORRECTION_KIND_VALUES: set[CreateProposalCorrectionKind] = {
    "correction",
}


def check_create_proposal_correction_kind(value: str) -> CreateProposalCorrectionKind:
    """The value, also where it is none of those of today."""
    return cast(CreateProposalCorrectionKind, value)
