//! `GET /api/v1/account`

use actix_web::web::Json;
use passerelle_shared::accounts::Account as AccountView;
use passerelle_shared::problem::ErrorCode;

use super::view;
use crate::entity::{account, session};
use crate::http::authorized::{Account, Authorized};
use crate::http::docs::{Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::sessions::store as sessions;

/// Get my account.
///
/// With the members that it belongs to, and where the session stands with the second factor.
#[utoipa::path(
    get,
    path = "/api/v1/account",
    operation_id = "get_account",
    tag = "account",
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The account", body = AccountView),
        SignedOut, Refusals,
    ),
)]
pub async fn get_account(
    who: Authorized<Account>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<Json<AccountView>, ApiError> {
    Ok(Json(mine(&who).await?))
}

/// The account of who asks, as it is now.
///
/// # Errors
/// The database does not answer.
pub async fn mine(who: &Authorized<Account>) -> Result<AccountView, ApiError> {
    let (session, account) = current(who).await?;
    view::account(&who.state, &account, Some(&session)).await
}

/// The session of who asks, and its account.
///
/// # Errors
/// `unauthenticated` where it has ended meanwhile.
pub async fn current(
    who: &Authorized<Account>,
) -> Result<(session::Model, account::Model), ApiError> {
    let missing = || ApiError::new(ErrorCode::Unauthenticated);
    let id = who.actor.session.ok_or_else(missing)?;
    sessions::living(who.state.database.reader(), id, who.state.clock.now())
        .await?
        .ok_or_else(missing)
}
