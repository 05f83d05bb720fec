from typing import Literal, cast

CreateProposalMissingMemberKind = Literal["missing_member"]

CREATE_PROPOSAL_MISSING_MEMBER_KIND_VALUES: set[CreateProposalMissingMemberKind] = {
    "missing_member",
}


def check_create_proposal_missing_member_kind(value: str) -> CreateProposalMissingMemberKind:
    """The value, also where it is none of those of today."""
    return cast(CreateProposalMissingMemberKind, value)
