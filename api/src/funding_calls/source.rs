//! `GET /api/v1/funding-calls/{id}/source`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::funding_calls::FundingCallSource;

use super::write::FundingCalls;
use crate::editing::source;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// Get a funding call as its editors write it.
///
/// With its version, where it stands and what you may do with it.
#[utoipa::path(
    get,
    path = "/api/v1/funding-calls/{id}/source",
    operation_id = "get_funding_call_source",
    tag = "funding-calls",
    security(("bearer" = [])),
    params(IdOrSlug),
    responses(
        (status = 200, description = "The document, with how it stands", body = FundingCallSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_funding_call_source(
    who: Authorized<SignedIn>,
    id: Path<String>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    source::get::<FundingCalls>(&who, &id).await
}
