//! `POST /api/v1/webhooks`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use passerelle_shared::limits::WEBHOOKS_MAX;
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::webhooks::{CreateWebhook, CreatedWebhook};

use super::{deliverable, signature, store, view};
use crate::accounts::store as accounts;
use crate::editing::answer::private;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Make a webhook.
///
/// It is told what changes from now on, as `GET /api/v1/changes` gives it: a message is posted to
/// it, and the next when it has answered with a status from 200 to 299. The answer holds the secret,
/// which is shown this once. An account has five at most.
#[utoipa::path(
    post,
    path = "/api/v1/webhooks",
    operation_id = "create_webhook",
    tag = "webhooks",
    security(("bearer" = [])),
    request_body = CreateWebhook,
    responses(
        (status = 201, description = "The webhook", body = CreatedWebhook),
        SignedOut, BadBody, Conflicting, Refusals,
    ),
)]
pub async fn create_webhook(
    who: Authorized<SignedIn>,
    JsonBody(wanted): JsonBody<CreateWebhook>,
) -> Result<HttpResponse, ApiError> {
    let CreateWebhook { url, entry_types } = wanted?.canonical();
    let state = &who.state;
    deliverable(state, &url)?;
    let now = state.clock.now();
    let account = who.actor.account;
    let secret = signature::new_secret()?;
    let transaction = state.database.begin_write().await?;
    // Of two at once, the second counts the first.
    let owner = accounts::locked(&transaction, account).await?;
    owner.ok_or(ApiError::new(ErrorCode::Unauthenticated))?;
    if store::all_of_account(&transaction, account).await?.len() >= WEBHOOKS_MAX {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let row = store::insert(
        &transaction,
        account,
        url,
        &entry_types,
        secret.clone(),
        now,
    )
    .await?;
    transaction.commit().await?;
    let webhook = view::webhook(row, now)?;
    Ok(private(StatusCode::CREATED)
        .insert_header((LOCATION, format!("/api/v1/webhooks/{}", webhook.id)))
        .json(CreatedWebhook { secret, webhook }))
}
