//! `PUT /api/v1/members/{id}/affiliations/{affiliation}`

use actix_web::HttpResponse;
use actix_web::web::Path;
use passerelle_shared::accounts::MemberRole;
use passerelle_shared::claims::UpdateAffiliation;
use passerelle_shared::problem::ErrorCode;
use uuid::Uuid;

use super::{staffed_affiliation, store};
use crate::audit;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Change the part of a colleague.
///
/// It counts at the colleague's next request. The last administrator of a member keeps the role:
/// hand it to somebody else first.
#[utoipa::path(
    put,
    path = "/api/v1/members/{id}/affiliations/{affiliation}",
    operation_id = "update_affiliation",
    tag = "members",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "Identifier of the member"),
        ("affiliation" = Uuid, Path, description = "Identifier of the affiliation"),
    ),
    request_body = UpdateAffiliation,
    responses(
        (status = 204, description = "It is changed"),
        SignedOut, Missing, Conflicting, BadBody, Refusals,
    ),
)]
pub async fn update_affiliation(
    who: Authorized<SignedIn>,
    path: Path<(Uuid, Uuid)>,
    JsonBody(wanted): JsonBody<UpdateAffiliation>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?.canonical();
    let (member, id) = path.into_inner();
    let row = staffed_affiliation(&who, member, id).await?;
    let state = &who.state;
    let now = state.clock.now();
    let transaction = state.database.begin_write().await?;
    let leaves = row.role == MemberRole::Administrator.code()
        && row.accepted_at.is_some()
        && wanted.role != MemberRole::Administrator;
    if leaves && !store::has_other_administrator(&transaction, &row).await? {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    store::update(&transaction, id, &wanted).await?;
    let by = Some(who.actor.account);
    let subject = ("affiliation", id);
    audit::note(
        &transaction,
        by,
        "affiliation_changed",
        subject,
        wanted.role.code(),
        now,
    )
    .await?;
    transaction.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
