//! `PUT /api/v1/working-groups/{id}/participants/{participant}`

use actix_web::HttpResponse;
use actix_web::web::Path;
use passerelle_shared::codes::EntryType;
use passerelle_shared::participants::{GroupRole, ParticipantStatus, UpdateParticipant};
use passerelle_shared::problem::ErrorCode;
use serde_json::json;
use uuid::Uuid;

use super::{group_to, is_last_lead, mail, note, store, tell_orphaned};
use crate::accounts::store as accounts;
use crate::changes::Write;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::mail::{Template, outbox};
use crate::policy::Deed;

/// Change the part of somebody in a working group.
///
/// For its leads, who hand it over so. It counts at the person's next request. The last lead of a
/// group stays one: hand it to somebody else first. An animator may take it away, and the animators
/// are told that the group has nobody left.
#[utoipa::path(
    put,
    path = "/api/v1/working-groups/{id}/participants/{participant}",
    operation_id = "update_participant",
    tag = "working-groups",
    security(("bearer" = [])),
    params(
        IdOrSlug,
        ("participant" = Uuid, Path, description = "Identifier of the participation"),
    ),
    request_body = UpdateParticipant,
    responses(
        (status = 204, description = "It is changed"),
        SignedOut, Missing, Conflicting, BadBody, Refusals,
    ),
)]
pub async fn update_participant(
    who: Authorized<SignedIn>,
    path: Path<(String, Uuid)>,
    JsonBody(wanted): JsonBody<UpdateParticipant>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?;
    let (group, id) = path.into_inner();
    let state = &who.state;
    let now = state.clock.now();
    let mut write = Write::begin(&state.database).await?;
    let connection = write.connection();
    let group = group_to(connection, &who, Deed::Staff, &group).await?;
    let row = store::by_id(connection, id)
        .await?
        .filter(|row| row.working_group_id == group.id)
        .ok_or(ApiError::not_found())?;
    if row.status == ParticipantStatus::Requested.code() {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    if row.role == wanted.role.code() {
        return Ok(HttpResponse::NoContent().finish());
    }
    if is_last_lead(connection, &row).await? {
        if !who.actor.animates() {
            return Err(ApiError::new(ErrorCode::Conflict));
        }
        tell_orphaned(connection, &group, now).await?;
    }
    store::set_role(connection, id, wanted.role).await?;
    let by = who.actor.account;
    if wanted.role == GroupRole::Lead
        && row.account_id != by
        && row.status == ParticipantStatus::Participating.code()
        && let Some(account) = accounts::by_id(connection, row.account_id).await?
    {
        let mail = mail(state, &account, Template::GroupLead, &group, json!({}), now)?;
        outbox::write(connection, mail, now).await?;
    }
    let deed = match wanted.role {
        GroupRole::Lead => "group_lead",
        GroupRole::Participant => "group_participant",
    };
    note(connection, by, deed, &row, &group, now).await?;
    write.touch(EntryType::WorkingGroup, group.id);
    write.commit().await?;
    state.outbox.wake();
    Ok(HttpResponse::NoContent().finish())
}
