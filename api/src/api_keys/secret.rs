//! `POST /api/v1/account/api-keys/{id}/secret`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::api_keys::{ApiKeyState, CreatedApiKeySecret};
use passerelle_shared::problem::ErrorCode;
use uuid::Uuid;

use super::{store, view};
use crate::accounts::proof;
use crate::editing::answer::private;
use crate::http::authorized::{Account, Authorized};
use crate::http::docs::{Conflicting, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::secret;

/// What secrets of API keys begin with: so one is recognised where it should not stand.
const PREFIX: &str = "passerelle_key_";
/// Characters of a secret by which its owner tells it from others.
const HINT_LENGTH: usize = 4;

/// Make a new secret for an API key of mine.
///
/// For a key that was granted. It is shown this once; the one before it is good no longer.
#[utoipa::path(
    post,
    path = "/api/v1/account/api-keys/{id}/secret",
    operation_id = "create_api_key_secret",
    tag = "account",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the key")),
    responses(
        (status = 201, description = "The secret", body = CreatedApiKeySecret),
        SignedOut, Missing, Conflicting, Refusals,
    ),
)]
pub async fn create_api_key_secret(
    who: Authorized<Account>,
    id: Path<Uuid>,
) -> Result<HttpResponse, ApiError> {
    proof::complete(&who)?;
    let state = &who.state;
    let now = state.clock.now();
    let transaction = state.database.begin_write().await?;
    let row = store::locked(&transaction, *id)
        .await?
        .filter(|row| row.account_id == who.actor.account)
        .ok_or(ApiError::not_found())?;
    if row.state != ApiKeyState::Granted.code() {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let former = row.hash.clone();
    let secret = format!("{PREFIX}{}", secret::token()?);
    let hint = secret[secret.len() - HINT_LENGTH..].to_owned();
    let row = store::give_secret(&transaction, row, secret::hash(&secret), hint).await?;
    let mut keys = view::own(&transaction, vec![row], now).await?;
    transaction.commit().await?;
    if let Some(hash) = former {
        state.quotas.forget(&hash).await;
    }
    let api_key = keys.pop().ok_or(ApiError::not_found())?;
    Ok(private(StatusCode::CREATED).json(CreatedApiKeySecret { secret, api_key }))
}
