//! Claims of members' pages: `/api/v1/members/{id}/claims`.

use passerelle_shared::claims::CreateClaim;

use super::call::Call;
use crate::state::filters::encode_segment;

/// Claims the page of a member, by its slug.
pub fn create(member: &str, claim: &CreateClaim) -> Call<()> {
    Call::post(&format!("/members/{}/claims", encode_segment(member))).with(claim)
}
