//! `DELETE /api/v1/session`

use actix_web::HttpResponse;
use actix_web::web::Data;

use super::store::Which;
use super::{cookie, store};
use crate::app::State;
use crate::http::authorized::{Account, Authorized};
use crate::http::docs::{Refusals, SignedOut};
use crate::http::error::ApiError;

/// Sign out of this session.
///
/// The session ends at once, with every token that it gave.
#[utoipa::path(
    delete,
    path = "/api/v1/session",
    operation_id = "delete_session",
    tag = "session",
    security(("bearer" = [])),
    responses(
        (status = 204, description = "Signed out",
         headers(("Set-Cookie" = String, description = "Takes the refresh token away"))),
        SignedOut, Refusals,
    ),
)]
pub async fn delete_session(
    who: Authorized<Account>,
    state: Data<State>,
) -> Result<HttpResponse, ApiError> {
    if let Some(session) = who.actor.session {
        let connection = state.database.writer();
        let now = state.clock.now();
        store::end(connection, who.actor.account, Which::One(session), now).await?;
    }
    Ok(HttpResponse::NoContent()
        .cookie(cookie::gone(&state))
        .finish())
}
