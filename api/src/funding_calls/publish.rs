//! `PUT /api/v1/funding-calls/{id}/publication`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::editing::UpdatePublication;
use passerelle_shared::funding_calls::FundingCallSource;

use super::write::FundingCalls;
use crate::editing::precondition::Precondition;
use crate::editing::publish;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{
    BadBody, Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut,
};
use crate::http::error::ApiError;

/// Publish a funding call, or take it back.
///
/// For the Région and the animators.
#[utoipa::path(
    put,
    path = "/api/v1/funding-calls/{id}/publication",
    operation_id = "update_funding_call_publication",
    tag = "funding-calls",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    request_body = UpdatePublication,
    responses(
        (status = 200, description = "It stands there now", body = FundingCallSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, BadBody, Refusals,
    ),
)]
pub async fn update_funding_call_publication(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
    JsonBody(wanted): JsonBody<UpdatePublication>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?;
    publish::update::<FundingCalls>(&who, &id, &precondition, wanted.publication).await
}
