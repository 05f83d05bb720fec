//! `GET /api/v1/account/api-keys`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::api_keys::ApiKeyList;

use super::{store, view};
use crate::editing::answer::private;
use crate::http::authorized::{Account, Authorized};
use crate::http::docs::{Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// List my API keys.
///
/// Latest first, with where each stands and how it is used. Their secrets were shown once, when they
/// were made.
#[utoipa::path(
    get,
    path = "/api/v1/account/api-keys",
    operation_id = "list_own_api_keys",
    tag = "account",
    security(("bearer" = [])),
    responses(
        (status = 200, description = "The keys", body = ApiKeyList),
        SignedOut, Refusals,
    ),
)]
pub async fn list_own_api_keys(
    who: Authorized<Account>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    let transaction = who.state.database.begin_read().await?;
    let rows = store::of_account(&transaction, who.actor.account).await?;
    let items = view::own(&transaction, rows, who.state.clock.now()).await?;
    transaction.commit().await?;
    Ok(private(StatusCode::OK).json(ApiKeyList { items }))
}
