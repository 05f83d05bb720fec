//! `DELETE /api/v1/members/{id}/affiliations/{affiliation}`

use actix_web::HttpResponse;
use actix_web::web::Path;
use passerelle_shared::accounts::MemberRole;
use passerelle_shared::codes::EntryType;
use passerelle_shared::problem::ErrorCode;
use uuid::Uuid;

use super::{staffed_affiliation, store};
use crate::audit;
use crate::changes::Write;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Conflicting, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::mail::{self, Template};
use crate::participants::store as participants;

/// Remove a colleague.
///
/// It counts at the colleague's next request. The last administrator of a member is removed by an
/// animator alone, and the animators are told that the page has nobody left.
#[utoipa::path(
    delete,
    path = "/api/v1/members/{id}/affiliations/{affiliation}",
    operation_id = "delete_affiliation",
    tag = "members",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "Identifier of the member"),
        ("affiliation" = Uuid, Path, description = "Identifier of the affiliation"),
    ),
    responses(
        (status = 204, description = "The colleague belongs to the member no longer"),
        SignedOut, Missing, Conflicting, Refusals,
    ),
)]
pub async fn delete_affiliation(
    who: Authorized<SignedIn>,
    path: Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, ApiError> {
    let (member, id) = path.into_inner();
    let row = staffed_affiliation(&who, member, id).await?;
    let state = &who.state;
    let now = state.clock.now();
    let mut write = Write::begin(&state.database).await?;
    let transaction = write.connection();
    let administers = row.role == MemberRole::Administrator.code() && row.accepted_at.is_some();
    if administers && !store::has_other_administrator(transaction, &row).await? {
        if !who.actor.animates() {
            return Err(ApiError::new(ErrorCode::Conflict));
        }
        let names = crate::members::store::references(transaction, &[member]).await?;
        let name = names.get(&member).map_or("", |member| &member.name);
        mail::to_animators(transaction, Template::MemberOrphaned, id, name, now).await?;
    }
    store::remove(transaction, id).await?;
    // Who has left a member takes part in groups for it no longer.
    let groups = participants::leave_member(transaction, row.account_id, member).await?;
    let by = Some(who.actor.account);
    let subject = ("affiliation", id);
    audit::note(
        transaction,
        by,
        "affiliation_removed",
        subject,
        &row.role,
        now,
    )
    .await?;
    for group in groups {
        write.touch(EntryType::WorkingGroup, group);
    }
    write.commit().await?;
    state.outbox.wake();
    Ok(HttpResponse::NoContent().finish())
}
