//! `GET /api/v1/webhooks/{id}/deliveries`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::limits::PAGE_SIZE_DEFAULT;
use passerelle_shared::page::Cursor;
use passerelle_shared::webhooks::{WebhookDelivery, WebhookDeliveryFilter, WebhookDeliveryPage};
use uuid::Uuid;

use super::{own, store, view};
use crate::editing::answer::private;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, place};
use crate::http::read::{cut, next_address};

/// List the deliveries of a webhook.
///
/// Each attempt of the last 30 days, latest first: what it told, what came of it, and when the next
/// one comes.
#[utoipa::path(
    get,
    path = "/api/v1/webhooks/{id}/deliveries",
    operation_id = "list_webhook_deliveries",
    tag = "webhooks",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "Identifier of the webhook"),
        WebhookDeliveryFilter,
    ),
    responses(
        (status = 200, description = "A page of deliveries", body = WebhookDeliveryPage),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn list_webhook_deliveries(
    who: Authorized<SignedIn>,
    id: Path<Uuid>,
    FilterQuery(filter): FilterQuery<WebhookDeliveryFilter>,
) -> Result<HttpResponse, ApiError> {
    let most = filter.limit.unwrap_or(PAGE_SIZE_DEFAULT);
    let after = place(filter.cursor.as_ref(), |id| Uuid::from_slice(id).ok())?;
    let transaction = who.state.database.begin_read().await?;
    own(&transaction, &who, *id).await?;
    let (mut rows, total) = store::deliveries(&transaction, *id, after, most.into()).await?;
    transaction.commit().await?;
    let more = cut(&mut rows, most);
    let items: Vec<WebhookDelivery> = rows
        .into_iter()
        .map(view::delivery)
        .collect::<Result<_, _>>()?;
    let last = items.last().filter(|_| more);
    let next_cursor = last.map(|last| Cursor::new(last.id.as_bytes().to_vec()));
    let path = format!("/api/v1/webhooks/{id}/deliveries");
    Ok(private(StatusCode::OK).json(WebhookDeliveryPage {
        items,
        total,
        next: next_address(&path, &filter, next_cursor.as_ref()),
        next_cursor,
    }))
}
