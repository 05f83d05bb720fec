//! `GET /api/v1/webhooks/{id}`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::webhooks::Webhook;
use uuid::Uuid;

use super::{own, view};
use crate::editing::answer::private;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// Get a webhook.
///
/// Whether it is told, and how the last deliveries went.
#[utoipa::path(
    get,
    path = "/api/v1/webhooks/{id}",
    operation_id = "get_webhook",
    tag = "webhooks",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the webhook")),
    responses(
        (status = 200, description = "The webhook", body = Webhook),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_webhook(
    who: Authorized<SignedIn>,
    id: Path<Uuid>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    let row = own(who.state.database.reader(), &who, *id).await?;
    Ok(private(StatusCode::OK).json(view::webhook(row, who.state.clock.now())?))
}
