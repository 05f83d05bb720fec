//! `GET /api/v1/webhooks`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::webhooks::WebhookList;

use super::{store, view};
use crate::editing::answer::private;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// List my webhooks.
///
/// Those of the account, the oldest first. Their secrets were shown once.
#[utoipa::path(
    get,
    path = "/api/v1/webhooks",
    operation_id = "list_webhooks",
    tag = "webhooks",
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The webhooks", body = WebhookList),
        SignedOut, Refusals,
    ),
)]
pub async fn list_webhooks(
    who: Authorized<SignedIn>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    let now = who.state.clock.now();
    let rows = store::all_of_account(who.state.database.reader(), who.actor.account).await?;
    let items = rows
        .into_iter()
        .map(|row| view::webhook(row, now))
        .collect::<Result<_, _>>()?;
    Ok(private(StatusCode::OK).json(WebhookList { items }))
}
