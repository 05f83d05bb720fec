//! Claims of members' pages: `/api/v1/members/{id}/claims`, `/api/v1/claims`.

use passerelle_shared::claims::{ClaimPage, CreateClaim, UpdateClaim};

use super::call::Call;
use crate::state::filters::encode_segment;

/// Claims the page of a member, by its slug.
pub fn create(member: &str, claim: &CreateClaim) -> Call<()> {
    Call::post(&format!("/members/{}/claims", encode_segment(member))).with(claim)
}

/// The claims that wait, oldest first.
pub fn waiting() -> Call<ClaimPage> {
    Call::get("/claims?limit=100")
}

/// Decides a claim, by its identifier.
pub fn decide(id: &str, decision: &UpdateClaim) -> Call<()> {
    Call::put(&format!("/claims/{id}")).with(decision)
}
