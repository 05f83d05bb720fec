//! `DELETE /api/v1/account/api-keys/{id}`

use actix_web::HttpResponse;
use actix_web::web::Path;
use passerelle_shared::api_keys::ApiKeyState;
use uuid::Uuid;

use super::store;
use crate::audit;
use crate::http::authorized::{Account, Authorized};
use crate::http::docs::{Missing, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Revoke an API key of mine.
///
/// It can do nothing from then on. A request is withdrawn; what was refused or revoked already goes from
/// the list.
#[utoipa::path(
    delete,
    path = "/api/v1/account/api-keys/{id}",
    operation_id = "delete_api_key",
    tag = "account",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the key")),
    responses(
        (status = 204, description = "The key is good no longer"),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn delete_api_key(
    who: Authorized<Account>,
    id: Path<Uuid>,
) -> Result<HttpResponse, ApiError> {
    let state = &who.state;
    let now = state.clock.now();
    let account = who.actor.account;
    let transaction = state.database.begin_write().await?;
    let row = store::locked(&transaction, *id)
        .await?
        .filter(|row| row.account_id == account)
        .ok_or(ApiError::not_found())?;
    let hash = row.hash.clone();
    if row.state == ApiKeyState::Granted.code() {
        let subject = ("account", account);
        let detail = row.name.clone();
        store::end(&transaction, row, ApiKeyState::Revoked, None, now).await?;
        audit::note(
            &transaction,
            Some(account),
            "api_key_revoked",
            subject,
            &detail,
            now,
        )
        .await?;
    } else {
        store::remove(&transaction, row.id).await?;
    }
    transaction.commit().await?;
    if let Some(hash) = hash {
        state.quotas.forget(&hash).await;
    }
    Ok(HttpResponse::NoContent().finish())
}
