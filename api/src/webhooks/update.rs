//! `PUT /api/v1/webhooks/{id}`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::webhooks::{DisabledReason, UpdateWebhook, Webhook, WebhookState};
use sea_orm::Set;
use uuid::Uuid;

use super::{deliverable, own, store, view};
use crate::editing::answer::private;
use crate::entity::webhook;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Change a webhook.
///
/// Where it leads, what it is told of, and whether it is. One that is enabled goes on where it
/// stopped, at once; of kinds of entry that it was not told of, it is told from then on.
#[utoipa::path(
    put,
    path = "/api/v1/webhooks/{id}",
    operation_id = "update_webhook",
    tag = "webhooks",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the webhook")),
    request_body = UpdateWebhook,
    responses(
        (status = 200, description = "The webhook as it is now", body = Webhook),
        SignedOut, Missing, BadBody, Refusals,
    ),
)]
pub async fn update_webhook(
    who: Authorized<SignedIn>,
    id: Path<Uuid>,
    JsonBody(wanted): JsonBody<UpdateWebhook>,
) -> Result<HttpResponse, ApiError> {
    let state = &who.state;
    let now = state.clock.now();
    let before = own(state.database.reader(), &who, *id).await?;
    let wanted = wanted?.canonical();
    deliverable(state, &wanted.url)?;
    let mut changes = webhook::ActiveModel {
        url: Set(wanted.url),
        entry_types: Set(store::entry_types(&wanted.entry_types)),
        // What is under way is told as it was before, and once more as it is now.
        lease: Set(None),
        due_at: Set(now),
        ..Default::default()
    };
    match wanted.state {
        WebhookState::Active => {
            changes.disabled_reason = Set(None);
            changes.failures = Set(0);
            changes.failing_since = Set(None);
        }
        WebhookState::Disabled => {
            let reason = before
                .disabled_reason
                .unwrap_or_else(|| DisabledReason::Owner.code().to_owned());
            changes.disabled_reason = Set(Some(reason));
        }
    }
    store::update(state.database.writer(), *id, changes).await?;
    state.webhooks.notify_one();
    let row = own(state.database.writer(), &who, *id).await?;
    Ok(private(StatusCode::OK).json(view::webhook(row, now)?))
}
