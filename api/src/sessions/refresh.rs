//! `POST /api/v1/session/tokens`

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use passerelle_shared::accounts::SessionGrant;
use passerelle_shared::problem::ErrorCode;
use sea_orm::DatabaseTransaction;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::store::{Presented, Which};
use super::{cookie, open, store};
use crate::app::State;
use crate::http::docs::{BadCredentials, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::secret;

/// How long an answer may be taken for lost: a reload over a slow line takes less. A thief who is
/// that quick gains nothing: of both, whoever comes second ends the session.
const GRACE: Duration = Duration::seconds(30);

/// Have another access token.
///
/// For whoever has the cookie of a session. The refresh token in it is good once, and the answer
/// brings the next. One that comes a second time has been stolen, from the first who used it or
/// from the second: its session ends. Only where it comes within 30 seconds, and the token that
/// followed it was never used, is the answer taken for lost (a page that was left while it waited):
/// another follows, and the lost one is no longer good.
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

async fn rotate(state: &State, presented: &str) -> Result<Option<(Uuid, String)>, ApiError> {
    let now = state.clock.now();
    let transaction = state.database.begin_write().await?;
    let hash = secret::hash(presented);
    let session = match store::use_refresh(&transaction, &hash, now).await? {
        Presented::Unknown => None,
        Presented::First(session) => Some(session),
        Presented::Again(token) => {
            let recent = token.used_at.is_some_and(|used| now - used <= GRACE);
            if recent && store::take_back_successor(&transaction, &token, now).await? {
                Some(token.session_id)
            } else {
                end(&transaction, token.session_id, now).await?;
                None
            }
        }
    };
    let next = match session {
        Some(session) => follow(&transaction, session, hash, now).await?,
        None => None,
    };
    transaction.commit().await?;
    Ok(next)
}

/// Gives a living session the token that follows the one with this hash.
async fn follow(
    transaction: &DatabaseTransaction,
    session: Uuid,
    predecessor: String,
    now: OffsetDateTime,
) -> Result<Option<(Uuid, String)>, ApiError> {
    let Some((session, account)) = store::living(transaction, session, now).await? else {
        return Ok(None);
    };
    let token = secret::token()?;
    let hash = secret::hash(&token);
    store::keep_refresh(transaction, hash, session.id, Some(predecessor), now).await?;
    store::touch(transaction, session.id, now, now + open::life(&account)?).await?;
    crate::accounts::store::note_seen(transaction, account.id, now).await?;
    Ok(Some((session.id, token)))
}

async fn end(
    transaction: &DatabaseTransaction,
    session: Uuid,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    if let Some((session, account)) = store::living(transaction, session, now).await? {
        store::end(transaction, account.id, Which::One(session.id), now).await?;
        tracing::warn!(session = %session.id, "a refresh token came a second time: its session has ended");
    }
    Ok(())
}
