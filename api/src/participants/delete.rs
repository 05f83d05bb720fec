//! `DELETE /api/v1/working-groups/{id}/participants/{participant}`

use actix_web::HttpResponse;
use actix_web::web::Path;
use passerelle_shared::codes::EntryType;
use passerelle_shared::participants::ParticipantStatus;
use passerelle_shared::problem::ErrorCode;
use serde_json::json;
use uuid::Uuid;

use super::{group, is_last_lead, mail, note, store, tell_orphaned, thing};
use crate::accounts::store as accounts;
use crate::changes::Write;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Conflicting, IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::mail::{Template, outbox};
use crate::policy::Deed;

/// Leave a working group, or remove somebody from it.
///
/// Your own participation, whatever its status: so you leave, take back what you asked, or decline
/// an invitation. Anybody's for the leads. The last lead of a group hands it over first; an animator
/// may remove the last lead, and the animators are told that the group has nobody left.
#[utoipa::path(
    delete,
    path = "/api/v1/working-groups/{id}/participants/{participant}",
    operation_id = "delete_participant",
    tag = "working-groups",
    security(("bearer" = [])),
    params(
        IdOrSlug,
        ("participant" = Uuid, Path, description = "Identifier of the participation"),
    ),
    responses(
        (status = 204, description = "The person is in the group no longer"),
        SignedOut, Missing, Conflicting, Refusals,
    ),
)]
pub async fn delete_participant(
    who: Authorized<SignedIn>,
    path: Path<(String, Uuid)>,
) -> Result<HttpResponse, ApiError> {
    let (id_or_slug, id) = path.into_inner();
    let state = &who.state;
    let now = state.clock.now();
    let by = who.actor.account;
    let mut write = Write::begin(&state.database).await?;
    let connection = write.connection();
    let group = group(connection, &id_or_slug).await?;
    let row = store::by_id(connection, id)
        .await?
        .filter(|row| row.working_group_id == group.id);
    let own = row.as_ref().is_some_and(|row| row.account_id == by);
    if !own {
        who.to(Deed::Staff, thing(&group))?;
    }
    let row = row.ok_or(ApiError::not_found())?;
    if is_last_lead(connection, &row).await? {
        if !who.actor.animates() {
            return Err(ApiError::new(ErrorCode::Conflict));
        }
        tell_orphaned(connection, &group, now).await?;
    }
    store::remove(connection, id).await?;
    if !own
        && row.status == ParticipantStatus::Participating.code()
        && let Some(account) = accounts::by_id(connection, row.account_id).await?
    {
        let template = Template::GroupRemoved;
        let mail = mail(state, &account, template, &group, json!({}), now)?;
        outbox::write(connection, mail, now).await?;
    }
    let deed = if own { "group_left" } else { "group_removed" };
    note(connection, by, deed, &row, &group, now).await?;
    write.touch(EntryType::WorkingGroup, group.id);
    write.commit().await?;
    state.outbox.wake();
    Ok(HttpResponse::NoContent().finish())
}
