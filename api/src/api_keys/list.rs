//! `GET /api/v1/api-keys`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::api_keys::{ApiKeyFilter, ApiKeyPage};
use passerelle_shared::limits::PAGE_SIZE_DEFAULT;
use passerelle_shared::page::Cursor;
use uuid::Uuid;

use super::{store, view};
use crate::editing::answer::private;
use crate::http::authorized::{Administrator, Authorized};
use crate::http::docs::{Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, place};
use crate::http::read::{cut, next_address};

/// List API keys.
///
/// For administrators, latest first: whose each is, what it is for, and how it is used.
#[utoipa::path(
    get,
    path = "/api/v1/api-keys",
    operation_id = "list_api_keys",
    tag = "administration",
    security(("bearer" = [])),
    params(ApiKeyFilter),
    responses(
        (status = 200, description = "A page of keys", body = ApiKeyPage),
        SignedOut, Refusals,
    ),
)]
pub async fn list_api_keys(
    who: Authorized<Administrator>,
    FilterQuery(filter): FilterQuery<ApiKeyFilter>,
) -> Result<HttpResponse, ApiError> {
    let most = filter.limit.unwrap_or(PAGE_SIZE_DEFAULT);
    let after = place(filter.cursor.as_ref(), |id| Uuid::from_slice(id).ok())?;
    let transaction = who.state.database.begin_read().await?;
    let (mut rows, total) = store::page(&transaction, &filter, after, most.into()).await?;
    let more = cut(&mut rows, most);
    let items = view::owned(&transaction, rows, who.state.clock.now()).await?;
    transaction.commit().await?;
    let last = items.last().filter(|_| more);
    let next_cursor = last.map(|last| Cursor::new(last.id.as_bytes().to_vec()));
    Ok(private(StatusCode::OK).json(ApiKeyPage {
        items,
        total,
        next: next_address("/api/v1/api-keys", &filter, next_cursor.as_ref()),
        next_cursor,
    }))
}
