//! What waits for a decision: `/api/v1/moderation`.

use passerelle_shared::moderation::{CreateDecisions, DecisionOutcomes, ModerationPage};

use super::call::Call;
use crate::state::filters::Query;

/// The filters of the queue that a page's address may hold.
pub const FILTERS: [&str; 3] = ["kind", "status", "member"];

/// What waits under the filters of a page, oldest first: as many as one decision settles.
pub fn queue(query: Query) -> Call<ModerationPage> {
    let query = query.only(&FILTERS).with("limit", "50");
    Call::get(&format!("/moderation{}", query.to_search()))
}

/// Decides one thing or many.
pub fn decide(decisions: &CreateDecisions) -> Call<DecisionOutcomes> {
    Call::post("/moderation/decisions").with(decisions)
}
