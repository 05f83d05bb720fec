//! Who belongs to a member: `/api/v1/members/{id}/affiliations`.

use passerelle_shared::claims::{ColleagueList, CreateAffiliation, UpdateAffiliation};

use super::call::Call;

fn path(member: &str) -> String {
    format!("/members/{member}/affiliations")
}

/// The people of a member, by its identifier, and who was invited.
pub fn list(member: &str) -> Call<ColleagueList> {
    Call::get(&path(member))
}

/// Invites a colleague.
pub fn create(member: &str, wanted: &CreateAffiliation) -> Call<()> {
    Call::post(&path(member)).with(wanted)
}

/// Changes what a colleague is and may do.
pub fn update(member: &str, id: &str, wanted: &UpdateAffiliation) -> Call<()> {
    Call::put(&format!("{}/{id}", path(member))).with(wanted)
}

/// Removes a colleague, or takes an invitation back.
pub fn delete(member: &str, id: &str) -> Call<()> {
    Call::delete(&format!("{}/{id}", path(member)))
}
