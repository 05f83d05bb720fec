//! Paths of participants.

use super::{create, decide, delete, invite, list, update};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes
        .at("/api/v1/working-groups/{id}/participants")
        .get(list::list_participants)
        .post(create::create_participant)
        .end();
    routes
        .at("/api/v1/working-groups/{id}/participants/{participant}")
        .put(update::update_participant)
        .delete(delete::delete_participant)
        .end();
    routes
        .at("/api/v1/working-groups/{id}/participants/{participant}/decision")
        .put(decide::update_participant_request)
        .end();
    routes
        .at("/api/v1/working-groups/{id}/invitations")
        .post(invite::create_group_invitation)
        .end();
}
