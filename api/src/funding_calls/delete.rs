//! `DELETE /api/v1/funding-calls/{id}` and `POST /api/v1/funding-calls/{id}/restoration`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::funding_calls::FundingCallSource;

use super::write::FundingCalls;
use crate::editing::delete;
use crate::editing::precondition::Precondition;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Delete a funding call.
///
/// It is nowhere to be seen from then on. Whoever may delete it can bring it back for 30 days.
#[utoipa::path(
    delete,
    path = "/api/v1/funding-calls/{id}",
    operation_id = "delete_funding_call",
    tag = "funding-calls",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    responses(
        (status = 204, description = "It is deleted",
         headers(("ETag" = String, description = "The version, for bringing it back"))),
        SignedOut, Missing, Conflicting, Outdated, Refusals,
    ),
)]
pub async fn delete_funding_call(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
) -> Result<HttpResponse, ApiError> {
    delete::delete::<FundingCalls>(&who, &id, &precondition).await
}

/// Bring a funding call back.
///
/// As it was when it was deleted, public or not, within 30 days.
#[utoipa::path(
    post,
    path = "/api/v1/funding-calls/{id}/restoration",
    operation_id = "create_funding_call_restoration",
    tag = "funding-calls",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    responses(
        (status = 200, description = "It is back", body = FundingCallSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, Refusals,
    ),
)]
pub async fn create_funding_call_restoration(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
) -> Result<HttpResponse, ApiError> {
    delete::restore::<FundingCalls>(&who, &id, &precondition).await
}
