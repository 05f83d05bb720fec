//! `DELETE /api/v1/session`

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::provider::ProviderSignOut;

use super::store;
use super::store::Which;
use crate::app::State;
use crate::http::authorized::{Account, Authorized};
use crate::http::docs::{Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::oidc::sign_out;

/// Sign out of this session.
///
/// The session ends at once, with every token that it gave. Where another service began it, the
/// answer says where to sign out there too.
#[utoipa::path(
    delete,
    path = "/api/v1/session",
    operation_id = "delete_session",
    tag = "session",
    security(("bearer" = [])),
    responses(
        (status = 200, description = "Signed out here, and where to go to sign out of the other service",
         body = ProviderSignOut,
         headers(("Set-Cookie" = String, description = "Takes the refresh token away"))),
        (status = 204, description = "Signed out",
         headers(("Set-Cookie" = String, description = "Takes the refresh token away"))),
        SignedOut, Refusals,
    ),
)]
pub async fn delete_session(
    who: Authorized<Account>,
    state: Data<State>,
    request: HttpRequest,
) -> Result<HttpResponse, ApiError> {
    if let Some(session) = who.actor.session {
        let connection = state.database.writer();
        let now = state.clock.now();
        store::end(connection, who.actor.account, Which::One(session), now).await?;
    }
    Ok(sign_out::answer(&state, &request).await)
}
