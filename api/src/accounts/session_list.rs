//! `GET` and `DELETE /api/v1/account/sessions`, `DELETE /api/v1/account/sessions/{id}`

use actix_web::web::{Json, Path};
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::accounts::AccountSessionList;
use passerelle_shared::provider::ProviderSignOut;
use uuid::Uuid;

use super::view;
use crate::http::authorized::{Account, Authorized};
use crate::http::docs::{Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::oidc::sign_out;
use crate::sessions::store::{self, Which};

/// List my sessions.
///
/// Where the account is signed in, latest use first.
#[utoipa::path(
    get,
    path = "/api/v1/account/sessions",
    operation_id = "list_sessions",
    tag = "account",
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The sessions", body = AccountSessionList),
        SignedOut, Refusals,
    ),
)]
pub async fn list_sessions(
    who: Authorized<Account>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<Json<AccountSessionList>, ApiError> {
    let state = &who.state;
    let now = state.clock.now();
    let sessions = store::of_account(state.database.reader(), who.actor.account, now).await?;
    let items = sessions
        .into_iter()
        .map(|session| view::session(session, who.actor.session))
        .collect::<Result<_, _>>()?;
    Ok(Json(AccountSessionList { items }))
}

/// Sign out everywhere.
///
/// Every session of the account ends at once, this one too. Where another service began this one,
/// the answer says where to sign out there too.
#[utoipa::path(
    delete,
    path = "/api/v1/account/sessions",
    operation_id = "delete_sessions",
    tag = "account",
    security(("bearer" = [])),
    responses(
        (status = 200, description = "Signed out everywhere here, and where to go to sign out of the other service",
         body = ProviderSignOut),
        (status = 204, description = "Signed out everywhere"),
        SignedOut, Refusals,
    ),
)]
pub async fn delete_sessions(
    who: Authorized<Account>,
    request: HttpRequest,
) -> Result<HttpResponse, ApiError> {
    let state = &who.state;
    let now = state.clock.now();
    store::end(state.database.writer(), who.actor.account, Which::All, now).await?;
    Ok(sign_out::answer(state, &request).await)
}

/// End one of my sessions.
///
/// It can do nothing from then on.
#[utoipa::path(
    delete,
    path = "/api/v1/account/sessions/{id}",
    operation_id = "delete_account_session",
    tag = "account",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the session")),
    responses(
        (status = 204, description = "The session has ended"),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn delete_account_session(
    who: Authorized<Account>,
    id: Path<Uuid>,
) -> Result<HttpResponse, ApiError> {
    let state = &who.state;
    let now = state.clock.now();
    let which = Which::One(id.into_inner());
    let ended = store::end(state.database.writer(), who.actor.account, which, now).await?;
    if ended == 0 {
        return Err(ApiError::not_found());
    }
    Ok(HttpResponse::NoContent().finish())
}
