from typing import Literal

CreateProposalMissingMemberKind = Literal["missing_member"]

CREATE_PROPOSAL_MISSING_MEMBER_KIND_VALUES: set[CreateProposalMissingMemberKind] = {
    "missing_member",
}


def check_create_proposal_missing_member_kind(value: str) -> CreateProposalMissingMemberKind:
    if value in CREATE_PROPOSAL_MISSING_MEMBER_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CREATE_PROPOSAL_MISSING_MEMBER_KIND_VALUES!r}")
