//! `DELETE /api/v1/webhooks/{id}`

use actix_web::HttpResponse;
use actix_web::web::Path;
use uuid::Uuid;

use super::store;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Missing, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Remove a webhook.
///
/// It is told nothing more; the log of its deliveries goes with it.
#[utoipa::path(
    delete,
    path = "/api/v1/webhooks/{id}",
    operation_id = "delete_webhook",
    tag = "webhooks",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the webhook")),
    responses(
        (status = 204, description = "The webhook is removed"),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn delete_webhook(
    who: Authorized<SignedIn>,
    id: Path<Uuid>,
) -> Result<HttpResponse, ApiError> {
    let connection = who.state.database.writer();
    if store::remove(connection, who.actor.account, *id).await? {
        Ok(HttpResponse::NoContent().finish())
    } else {
        Err(ApiError::not_found())
    }
}
