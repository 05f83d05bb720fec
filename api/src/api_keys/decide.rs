//! `PUT /api/v1/api-keys/{id}/decision`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::addresses::{Kind, href};
use passerelle_shared::api_keys::{ApiKey, ApiKeyDecision, ApiKeyState, UpdateApiKeyDecision};
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;
use serde_json::json;
use uuid::Uuid;

use super::{store, view};
use crate::accounts::store as accounts;
use crate::audit;
use crate::editing::answer::private;
use crate::entity::{account, api_key};
use crate::http::authorized::{Administrator, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::mail::{self, Mail, Template, outbox};
use crate::rows::code;

/// Decide on an API key.
///
/// What was asked for is granted or refused, what was granted gets another quota or is revoked, and what
/// was refused may still be granted; a key that was revoked stays so. The owner is told by mail, with the
/// reason.
#[utoipa::path(
    put,
    path = "/api/v1/api-keys/{id}/decision",
    operation_id = "update_api_key_decision",
    tag = "administration",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the key")),
    request_body = UpdateApiKeyDecision,
    responses(
        (status = 200, description = "The key as it is now", body = ApiKey),
        SignedOut, Missing, Conflicting, BadBody, Refusals,
    ),
)]
pub async fn update_api_key_decision(
    who: Authorized<Administrator>,
    id: Path<Uuid>,
    JsonBody(wanted): JsonBody<UpdateApiKeyDecision>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?.canonical();
    let state = &who.state;
    let now = state.clock.now();
    let transaction = state.database.begin_write().await?;
    let row = store::locked(&transaction, *id)
        .await?
        .ok_or(ApiError::not_found())?;
    let owner = accounts::by_id(&transaction, row.account_id)
        .await?
        .ok_or(ApiError::not_found())?;
    if wanted.decision != ApiKeyDecision::Granted && wanted.reason.is_none() {
        return Err(ApiError::field("/reason", Rule::Required));
    }
    let before: ApiKeyState = code("api_key.state", row.id, &row.state)?;
    if !follows(before, wanted.decision) {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let hash = row.hash.clone();
    let reason = wanted.reason;
    let (template, deed, row) = match wanted.decision {
        ApiKeyDecision::Granted => {
            let quota = wanted.quota_per_hour.unwrap_or(state.config.quota_key);
            let row = store::grant(&transaction, row, quota, reason, now).await?;
            (Template::ApiKeyGranted, "api_key_granted", row)
        }
        ApiKeyDecision::Refused => {
            let ended = ApiKeyState::Refused;
            let row = store::end(&transaction, row, ended, reason, now).await?;
            (Template::ApiKeyRefused, "api_key_refused", row)
        }
        ApiKeyDecision::Revoked => {
            let ended = ApiKeyState::Revoked;
            let row = store::end(&transaction, row, ended, reason, now).await?;
            (Template::ApiKeyRevoked, "api_key_revoked", row)
        }
    };
    // About the account, so that what is said here goes with it.
    let by = Some(who.actor.account);
    let subject = ("account", owner.id);
    audit::note(&transaction, by, deed, subject, &detail(&row), now).await?;
    let site = state.config.public_url();
    outbox::write(&transaction, told(&owner, template, &row, &site)?, now).await?;
    let mut keys = view::owned(&transaction, vec![row], now).await?;
    transaction.commit().await?;
    state.outbox.wake();
    if let Some(hash) = hash {
        state.quotas.forget(&hash).await;
    }
    let key = keys.pop().ok_or(ApiError::not_found())?;
    Ok(private(StatusCode::OK).json(key))
}

/// Whether something may be decided of a key that stands so.
const fn follows(before: ApiKeyState, decision: ApiKeyDecision) -> bool {
    match decision {
        ApiKeyDecision::Granted => !matches!(before, ApiKeyState::Revoked),
        ApiKeyDecision::Refused => matches!(before, ApiKeyState::Requested),
        ApiKeyDecision::Revoked => matches!(before, ApiKeyState::Granted),
    }
}

/// What the audit log says of it.
fn detail(row: &api_key::Model) -> String {
    let granted = row.state == ApiKeyState::Granted.code();
    let quota = row.quota.filter(|_| granted);
    let quota = quota.map(|quota| format!(" ({quota}/h)"));
    let reason = row.reason.as_ref().map(|reason| format!(". {reason}"));
    let parts = [Some(row.name.clone()), quota, reason];
    parts.into_iter().flatten().collect()
}

fn told(
    owner: &account::Model,
    template: Template,
    row: &api_key::Model,
    site: &str,
) -> Result<Mail, ApiError> {
    let mail = mail::to_account(owner, template)?;
    Ok(Mail {
        values: json!({
            "given_name": owner.given_name,
            "key": row.name,
            "quota": row.quota,
            "reason": row.reason,
            "page": format!("{site}{}", href(mail.lang, Kind::ApiKeys)),
        }),
        ..mail
    })
}
