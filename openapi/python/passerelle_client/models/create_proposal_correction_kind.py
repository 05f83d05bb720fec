from typing import Literal

CreateProposalCorrectionKind = Literal["correction"]

CREATE_PROPOSAL_CORRECTION_KIND_VALUES: set[CreateProposalCorrectionKind] = {
    "correction",
}


def check_create_proposal_correction_kind(value: str) -> CreateProposalCorrectionKind:
    if value in CREATE_PROPOSAL_CORRECTION_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CREATE_PROPOSAL_CORRECTION_KIND_VALUES!r}")
