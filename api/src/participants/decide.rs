//! `PUT /api/v1/working-groups/{id}/participants/{participant}/decision`

use actix_web::HttpResponse;
use actix_web::web::Path;
use passerelle_shared::codes::EntryType;
use passerelle_shared::participants::{
    ParticipantStatus, RequestDecision, UpdateParticipantRequest,
};
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;
use serde_json::json;
use uuid::Uuid;

use super::{group_to, mail, note, store};
use crate::accounts::store as accounts;
use crate::changes::Write;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::mail::{Template, outbox};
use crate::policy::Deed;

/// Decide on somebody who asks to enter a working group.
///
/// For its leads. Accepted: the person is in it. Refused: with a reason. Either reaches the person
/// by mail.
#[utoipa::path(
    put,
    path = "/api/v1/working-groups/{id}/participants/{participant}/decision",
    operation_id = "update_participant_request",
    tag = "working-groups",
    security(("bearer" = [])),
    params(
        IdOrSlug,
        ("participant" = Uuid, Path, description = "Identifier of the participation"),
    ),
    request_body = UpdateParticipantRequest,
    responses(
        (status = 204, description = "It is decided, and the person is told"),
        SignedOut, Missing, Conflicting, BadBody, Refusals,
    ),
)]
pub async fn update_participant_request(
    who: Authorized<SignedIn>,
    path: Path<(String, Uuid)>,
    JsonBody(wanted): JsonBody<UpdateParticipantRequest>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?.canonical();
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
    let refused = wanted.decision == RequestDecision::Refused;
    if refused && wanted.reason.is_none() {
        return Err(ApiError::field("/reason", Rule::Required));
    }
    if row.status != ParticipantStatus::Requested.code() {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let (template, deed) = if refused {
        store::remove(connection, id).await?;
        (Template::GroupRefused, "group_refused")
    } else {
        store::let_in(connection, id, ParticipantStatus::Requested, None, now).await?;
        (Template::GroupAccepted, "group_accepted")
    };
    let account = accounts::by_id(connection, row.account_id)
        .await?
        .ok_or(ApiError::not_found())?;
    let values = json!({ "reason": wanted.reason });
    let mail = mail(state, &account, template, &group, values, now)?;
    outbox::write(connection, mail, now).await?;
    note(connection, who.actor.account, deed, &row, &group, now).await?;
    write.touch(EntryType::WorkingGroup, group.id);
    write.commit().await?;
    state.outbox.wake();
    Ok(HttpResponse::NoContent().finish())
}
