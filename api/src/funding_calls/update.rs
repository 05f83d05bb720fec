//! `PUT /api/v1/funding-calls/{id}`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::funding_calls::{FundingCallDocument, FundingCallSource};

use super::write::FundingCalls;
use crate::editing::precondition::Precondition;
use crate::editing::update;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{
    BadBody, Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut,
};
use crate::http::error::ApiError;

/// Change a funding call.
///
/// For the Région and the animators. The document takes the place of the one before, whole: what it
/// leaves out is gone.
#[utoipa::path(
    put,
    path = "/api/v1/funding-calls/{id}",
    operation_id = "update_funding_call",
    tag = "funding-calls",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    request_body = FundingCallDocument,
    responses(
        (status = 200, description = "It is saved", body = FundingCallSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, BadBody, Refusals,
    ),
)]
pub async fn update_funding_call(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
    JsonBody(document): JsonBody<FundingCallDocument>,
) -> Result<HttpResponse, ApiError> {
    let document = document?;
    update::update::<FundingCalls>(&who, &id, &precondition, document).await
}
