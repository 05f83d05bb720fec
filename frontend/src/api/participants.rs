//! People in working groups: `/api/v1/working-groups/{id}/participants`.

use passerelle_shared::participants::{
    CreateGroupInvitation, CreateParticipant, Participant, ParticipantPage, ParticipantStatus,
    UpdateParticipant, UpdateParticipantRequest,
};

use super::call::Call;
use crate::state::filters::encode_segment;

fn group(slug: &str) -> String {
    format!("/working-groups/{}", encode_segment(slug))
}

/// The people of a group who stand with it in this way, as many as a page holds.
pub fn list(slug: &str, status: ParticipantStatus) -> Call<ParticipantPage> {
    let status = status.code();
    Call::get(&format!(
        "{}/participants?status={status}&limit=100",
        group(slug)
    ))
}

/// Enters a group, or asks to.
pub fn create(slug: &str, wanted: &CreateParticipant) -> Call<Participant> {
    Call::post(&format!("{}/participants", group(slug))).with(wanted)
}

/// Changes what a participant may do.
pub fn update(slug: &str, id: &str, wanted: UpdateParticipant) -> Call<()> {
    Call::put(&format!("{}/participants/{id}", group(slug))).with(&wanted)
}

/// Leaves, or removes somebody.
pub fn delete(slug: &str, id: &str) -> Call<()> {
    Call::delete(&format!("{}/participants/{id}", group(slug)))
}

/// Decides on somebody who asks to enter.
pub fn decide(slug: &str, id: &str, decision: &UpdateParticipantRequest) -> Call<()> {
    Call::put(&format!("{}/participants/{id}/decision", group(slug))).with(decision)
}

/// Invites somebody.
pub fn invite(slug: &str, wanted: &CreateGroupInvitation) -> Call<()> {
    Call::post(&format!("{}/invitations", group(slug))).with(wanted)
}
