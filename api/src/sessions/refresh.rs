//! `POST /api/v1/session/tokens`

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use passerelle_shared::accounts::SessionGrant;
use passerelle_shared::problem::ErrorCode;

use super::store::{Presented, Which};
use super::{cookie, open, store};
use crate::app::State;
use crate::http::docs::{BadCredentials, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::secret;

/// Have another access token.
///
/// For whoever has the cookie of a session. The refresh token in it is good once, and the answer
/// brings the next. One that comes a second time has been stolen, from the first who used it or
/// from the second: its session ends.
#[utoipa::path(
    post,
    path = "/api/v1/session/tokens",
    operation_id = "create_session_token",
    tag = "session",
    responses(
        (status = 200, description = "The session goes on", body = SessionGrant,
         headers(("Set-Cookie" = String, description = "The next refresh token"))),
        BadCredentials, Refusals,
    ),
)]
pub async fn create_session_token(
    state: Data<State>,
    request: HttpRequest,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    let Some(presented) = cookie::token(&request)? else {
        return Err(ApiError::new(ErrorCode::Unauthenticated));
    };
    if let Some((session, next)) = rotate(&state, &presented).await? {
        return open::grant(&state, session, &next).await;
    }
    let mut response = ApiError::new(ErrorCode::Unauthenticated).error_response();
    response
        .add_cookie(&cookie::gone(&state))
        .map_err(anyhow::Error::new)?;
    Ok(response)
}

async fn rotate(state: &State, presented: &str) -> Result<Option<(uuid::Uuid, String)>, ApiError> {
    let now = state.clock.now();
    let transaction = state.database.begin_write().await?;
    let next = match store::use_refresh(&transaction, &secret::hash(presented), now).await? {
        Presented::Unknown => None,
        Presented::Again(session) => {
            if let Some((session, account)) = store::living(&transaction, session, now).await? {
                store::end(&transaction, account.id, Which::One(session.id), now).await?;
                tracing::warn!(session = %session.id, "a refresh token came a second time: its session has ended");
            }
            None
        }
        Presented::First(session) => match store::living(&transaction, session, now).await? {
            None => None,
            Some((session, account)) => {
                let token = secret::token()?;
                store::keep_refresh(&transaction, secret::hash(&token), session.id, now).await?;
                store::touch(&transaction, session.id, now, now + open::life(&account)?).await?;
                crate::accounts::store::note_seen(&transaction, account.id, now).await?;
                Some((session.id, token))
            }
        },
    };
    transaction.commit().await?;
    Ok(next)
}
