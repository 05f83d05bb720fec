//! `POST /api/v1/webhooks/{id}/secret`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::webhooks::CreatedWebhook;
use sea_orm::Set;
use time::Duration;
use uuid::Uuid;

use super::{own, signature, store, view};
use crate::accounts::store as accounts;
use crate::editing::answer::private;
use crate::entity::webhook;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Missing, Refusals, SignedOut};
use crate::http::error::ApiError;

/// How long the secret before signs too: a working day to bring the new one to the receiver.
const OVERLAP: Duration = Duration::hours(24);

/// Renew the secret of a webhook.
///
/// The answer holds the new secret, which is shown this once. For 24 hours messages are signed with
/// the one before as well: a receiver that knows either accepts them. One from before that is good no
/// longer.
#[utoipa::path(
    post,
    path = "/api/v1/webhooks/{id}/secret",
    operation_id = "create_webhook_secret",
    tag = "webhooks",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the webhook")),
    responses(
        (status = 201, description = "The webhook with its new secret", body = CreatedWebhook),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn create_webhook_secret(
    who: Authorized<SignedIn>,
    id: Path<Uuid>,
) -> Result<HttpResponse, ApiError> {
    let state = &who.state;
    let now = state.clock.now();
    let secret = signature::new_secret()?;
    let transaction = state.database.begin_write().await?;
    accounts::locked(&transaction, who.actor.account).await?;
    let before = own(&transaction, &who, *id).await?;
    let changes = webhook::ActiveModel {
        secret: Set(secret.clone()),
        former_secret: Set(Some(before.secret)),
        former_secret_until: Set(Some(now + OVERLAP)),
        ..Default::default()
    };
    store::update(&transaction, *id, changes).await?;
    let row = own(&transaction, &who, *id).await?;
    transaction.commit().await?;
    let webhook = view::webhook(row, now)?;
    Ok(private(StatusCode::CREATED).json(CreatedWebhook { secret, webhook }))
}
