//! `POST`, `PUT` and `DELETE /api/v1/account/second-factor`

use actix_web::HttpResponse;
use actix_web::web::Json;
use passerelle_shared::accounts::{
    RecoveryCodes, SecondFactorCode, SecondFactorEnrolment, SecondFactorState,
};
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;
use sea_orm::Set;
use time::Duration;

use super::get::current;
use super::{store, totp};
use crate::entity::account;
use crate::http::authorized::{Account, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, Refusals, SignedOut, TooMany};
use crate::http::error::ApiError;
use crate::mail::{self, Template, outbox};
use crate::policy::needs_second_factor;
use crate::sessions::store as sessions;
use crate::sessions::throttle::{self, Limit};

/// Codes that may be tried while a second factor is set up or taken away.
const TRIES: Limit = Limit {
    burst: 6,
    every: Duration::minutes(2),
};

/// Begin to set up a second factor.
///
/// Gives the secret for an authenticator application. It counts once `PUT` has confirmed it with a
/// code.
#[utoipa::path(
    post,
    path = "/api/v1/account/second-factor",
    operation_id = "create_second_factor",
    tag = "account",
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The secret", body = SecondFactorEnrolment),
        SignedOut, Conflicting, Refusals,
    ),
)]
pub async fn create_second_factor(
    who: Authorized<Account>,
) -> Result<Json<SecondFactorEnrolment>, ApiError> {
    let state = &who.state;
    let (_, account) = current(&who).await?;
    if account.totp_confirmed_at.is_some() {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let secret = totp::new_secret()?;
    let uri = totp::of(&secret, &account.email)?
        .to_url()
        .map_err(|error| anyhow::anyhow!("no otpauth address: {error:?}"))?;
    let changes = account::ActiveModel {
        totp_secret: Set(Some(secret.clone())),
        totp_step: Set(None),
        ..Default::default()
    };
    store::update(state.database.writer(), account.id, changes).await?;
    Ok(Json(SecondFactorEnrolment { secret, uri }))
}

/// Confirm the second factor.
///
/// With a code of the application that was given the secret. The answer holds the recovery codes,
/// which are shown this once. The session has passed the second factor.
#[utoipa::path(
    put,
    path = "/api/v1/account/second-factor",
    operation_id = "update_second_factor",
    tag = "account",
    security(("bearer" = [])),
    request_body = SecondFactorCode,
    responses(
        (status = 200, description = "It counts from now on", body = RecoveryCodes),
        SignedOut, BadBody, Conflicting, TooMany, Refusals,
    ),
)]
pub async fn update_second_factor(
    who: Authorized<Account>,
    JsonBody(given): JsonBody<SecondFactorCode>,
) -> Result<Json<RecoveryCodes>, ApiError> {
    let given = given?;
    let state = &who.state;
    let now = state.clock.now();
    limit(&who).await?;
    let (_, account) = current(&who).await?;
    if account.totp_confirmed_at.is_some() || account.totp_secret.is_none() {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let step = totp::step(&account, &given.code, now)?
        .ok_or_else(|| ApiError::field("/code", Rule::Incorrect))?;
    let transaction = state.database.begin_write().await?;
    if !store::use_step(&transaction, account.id, step).await? {
        return Err(ApiError::field("/code", Rule::Incorrect));
    }
    let changes = account::ActiveModel {
        totp_confirmed_at: Set(Some(now)),
        updated_at: Set(now),
        ..Default::default()
    };
    store::update(&transaction, account.id, changes).await?;
    let codes = totp::renew_recovery_codes(&transaction, account.id).await?;
    if let Some(session) = who.actor.session {
        sessions::pass_second_factor(&transaction, session, now).await?;
        let others = sessions::Which::AllBut(session);
        sessions::end(&transaction, account.id, others, now).await?;
    }
    let mail = mail::to_account(&account, Template::SecondFactorAdded)?;
    outbox::write(&transaction, mail, now).await?;
    transaction.commit().await?;
    state.outbox.wake();
    Ok(Json(RecoveryCodes { codes }))
}

/// Take my second factor away.
///
/// In a session that has passed it. An account whose role asks for one sets up another at once, and
/// may do nothing else until then.
#[utoipa::path(
    delete,
    path = "/api/v1/account/second-factor",
    operation_id = "delete_second_factor",
    tag = "account",
    security(("bearer" = [])),
    responses(
        (status = 204, description = "The account has no second factor"),
        SignedOut, Conflicting, Refusals,
    ),
)]
pub async fn delete_second_factor(who: Authorized<Account>) -> Result<HttpResponse, ApiError> {
    let state = &who.state;
    let now = state.clock.now();
    if who.actor.second_factor != SecondFactorState::Passed {
        let code = match who.actor.second_factor {
            SecondFactorState::CodeRequired => ErrorCode::SecondFactorRequired,
            _ => ErrorCode::Conflict,
        };
        return Err(ApiError::new(code));
    }
    let (_, account) = current(&who).await?;
    let transaction = state.database.begin_write().await?;
    totp::remove(&transaction, account.id).await?;
    if needs_second_factor(who.actor.role)
        && let Some(session) = who.actor.session
    {
        let others = sessions::Which::AllBut(session);
        sessions::end(&transaction, account.id, others, now).await?;
    }
    let mail = mail::to_account(&account, Template::SecondFactorRemoved)?;
    outbox::write(&transaction, mail, now).await?;
    transaction.commit().await?;
    state.outbox.wake();
    Ok(HttpResponse::NoContent().finish())
}

async fn limit(who: &Authorized<Account>) -> Result<(), ApiError> {
    let account = who.actor.account.to_string();
    let key = who.state.keys.digest(&["second-factor-setup", &account]);
    throttle::take(&who.state, &[(key, TRIES)]).await
}
