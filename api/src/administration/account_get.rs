//! `GET /api/v1/accounts/{id}`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::ETAG;
use actix_web::web::Path;
use passerelle_shared::administration::AccountDetail;
use uuid::Uuid;

use super::view;
use crate::accounts::store as accounts;
use crate::editing::answer::private;
use crate::editing::precondition::tag;
use crate::http::authorized::{Administrator, Authorized};
use crate::http::docs::{Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// Get an account.
///
/// For administrators: who it is, what it belongs to, and how it signs in.
#[utoipa::path(
    get,
    path = "/api/v1/accounts/{id}",
    operation_id = "get_account_standing",
    tag = "administration",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the account")),
    responses(
        (status = 200, description = "The account", body = AccountDetail,
         headers(("ETag" = String, description = "Its version, for `If-Match`"))),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_account_standing(
    who: Authorized<Administrator>,
    id: Path<Uuid>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    answer(&who, *id).await
}

/// An account as it is now.
///
/// # Errors
/// `not_found`.
pub async fn answer(who: &Authorized<Administrator>, id: Uuid) -> Result<HttpResponse, ApiError> {
    let transaction = who.state.database.begin_read().await?;
    let row = accounts::by_id(&transaction, id)
        .await?
        .ok_or(ApiError::not_found())?;
    let version = row.version;
    let detail = view::detail(&transaction, row, who.state.clock.now()).await?;
    transaction.commit().await?;
    let mut response = private(StatusCode::OK);
    response.insert_header((ETAG, tag(version)));
    Ok(response.json(detail))
}
