//! `GET /api/v1/members/{id}/trust` and `PUT /api/v1/members/{id}/trust`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::administration::MemberTrust;
use uuid::Uuid;

use super::store;
use crate::audit;
use crate::editing::answer::private;
use crate::http::authorized::{Animator, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// Get whether a member is trusted.
///
/// A trusted member publishes by itself.
#[utoipa::path(
    get,
    path = "/api/v1/members/{id}/trust",
    operation_id = "get_member_trust",
    tag = "members",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the member")),
    responses(
        (status = 200, description = "Whether it is", body = MemberTrust),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_member_trust(
    who: Authorized<Animator>,
    id: Path<Uuid>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    let row = store::row(who.state.database.reader(), *id)
        .await?
        .filter(|row| row.deleted_at.is_none())
        .ok_or(ApiError::not_found())?;
    let trusted = row.trusted;
    Ok(private(StatusCode::OK).json(MemberTrust { trusted }))
}

/// Trust a member, or no longer.
///
/// For animators. Whoever edits a trusted member publishes its entries without anybody looking at
/// them first. It counts at their next request.
#[utoipa::path(
    put,
    path = "/api/v1/members/{id}/trust",
    operation_id = "update_member_trust",
    tag = "members",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the member")),
    request_body = MemberTrust,
    responses(
        (status = 200, description = "It is so now", body = MemberTrust),
        SignedOut, Missing, BadBody, Refusals,
    ),
)]
pub async fn update_member_trust(
    who: Authorized<Animator>,
    id: Path<Uuid>,
    JsonBody(wanted): JsonBody<MemberTrust>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?;
    let state = &who.state;
    // Nobody but the member's own people sees a difference: no public data changes.
    let transaction = state.database.begin_write().await?;
    match store::set_trusted(&transaction, *id, wanted.trusted).await? {
        None => return Err(ApiError::not_found()),
        Some(false) => {}
        Some(true) => {
            let deed = if wanted.trusted {
                "member_trusted"
            } else {
                "member_distrusted"
            };
            let by = Some(who.actor.account);
            let now = state.clock.now();
            audit::note(&transaction, by, deed, ("member", *id), "", now).await?;
        }
    }
    transaction.commit().await?;
    Ok(private(StatusCode::OK).json(wanted))
}
