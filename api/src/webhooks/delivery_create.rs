//! `POST /api/v1/webhooks/{id}/deliveries`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::webhooks::WebhookDelivery;
use time::Duration;
use uuid::Uuid;

use super::post::{Message, post};
use super::{own, store, view};
use crate::editing::answer::private;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Missing, Refusals, SignedOut, TooMany};
use crate::http::error::ApiError;
use crate::sessions::throttle::{self, Limit};

/// Tests of one account: as many as somebody needs who looks for a mistake, and no hammer.
const OF_ACCOUNT: Limit = Limit {
    burst: 10,
    every: Duration::minutes(1),
};

/// Test a webhook.
///
/// Posts a message of type `ping` at once, signed like all others, and tells what came of it. It
/// changes nothing: a webhook that is disabled stays so, and no failure is counted.
#[utoipa::path(
    post,
    path = "/api/v1/webhooks/{id}/deliveries",
    operation_id = "create_webhook_delivery",
    tag = "webhooks",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the webhook")),
    responses(
        (status = 201, description = "What came of it", body = WebhookDelivery),
        SignedOut, Missing, TooMany, Refusals,
    ),
)]
pub async fn create_webhook_delivery(
    who: Authorized<SignedIn>,
    id: Path<Uuid>,
) -> Result<HttpResponse, ApiError> {
    let state = &who.state;
    let webhook = own(state.database.reader(), &who, *id).await?;
    let account = who.actor.account.to_string();
    let key = state.keys.digest(&["webhook-test", &account]);
    throttle::take(state, &[(key, OF_ACCOUNT)]).await?;
    let delivery = post(state, &webhook, &Message::ping(webhook.id)?, 1).await?;
    let transaction = state.database.begin_write().await?;
    if store::held(&transaction, &webhook).await?.is_none() {
        return Err(ApiError::not_found());
    }
    store::log(&transaction, delivery.clone()).await?;
    transaction.commit().await?;
    Ok(private(StatusCode::CREATED).json(view::delivery(delivery)?))
}
