//! Beginning a session: the tokens, the cookie and the answer.

use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use passerelle_shared::accounts::{SessionGrant, SignInMethod};
use passerelle_shared::problem::ErrorCode;
use sea_orm::ConnectionTrait;
use time::Duration;
use uuid::Uuid;

use super::keys::ACCESS_TOKEN_LIFE;
use super::{cookie, store};
use crate::accounts::view;
use crate::app::State;
use crate::http::error::ApiError;
use crate::policy::needs_second_factor;
use crate::{rows, secret};

/// How long a session lasts that is not used.
const LIFE: Duration = Duration::days(30);
/// The same for roles whose rights reach far: a working day.
const PRIVILEGED_LIFE: Duration = Duration::hours(12);

/// How long a session of this account lasts that is not used.
///
/// # Errors
/// The account's role is none.
pub fn life(account: &crate::entity::account::Model) -> Result<Duration, ApiError> {
    let role = rows::code("account.role", account.id, &account.role)?;
    Ok(if needs_second_factor(role) {
        PRIVILEGED_LIFE
    } else {
        LIFE
    })
}

/// Begins a session in a transaction, and gives its first refresh token.
///
/// # Errors
/// The database refuses.
pub async fn begin(
    state: &State,
    connection: &impl ConnectionTrait,
    account: &crate::entity::account::Model,
    method: SignInMethod,
    user_agent: String,
) -> Result<(Uuid, String), ApiError> {
    let now = state.clock.now();
    let expires_at = now + life(account)?;
    let id = store::begin(connection, account.id, method, user_agent, now, expires_at).await?;
    let token = secret::token()?;
    store::keep_refresh(connection, secret::hash(&token), id, None, now).await?;
    crate::accounts::store::note_seen(connection, account.id, now).await?;
    Ok((id, token))
}

/// The answer to who has a session: an access token, the account, and the refresh token's cookie.
///
/// # Errors
/// `unauthenticated` where the session has ended already: by a replay of the same token, at the same
/// time.
pub async fn grant(
    state: &State,
    session: Uuid,
    refresh_token: &str,
) -> Result<HttpResponse, ApiError> {
    let now = state.clock.now();
    let connection = state.database.reader();
    let (session, account) = store::living(connection, session, now)
        .await?
        .ok_or(ApiError::new(ErrorCode::Unauthenticated))?;
    let grant = SessionGrant {
        access_token: state.keys.sign(account.id, session.id, now)?,
        expires_in: u32::try_from(ACCESS_TOKEN_LIFE.whole_seconds()).unwrap_or_default(),
        account: view::account(state, &account, Some(&session)).await?,
    };
    Ok(HttpResponse::Ok()
        .cookie(cookie::holding(state, refresh_token, life(&account)?))
        .insert_header((CACHE_CONTROL, "no-store"))
        .json(grant))
}
