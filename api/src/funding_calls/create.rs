//! `POST /api/v1/funding-calls`

use actix_web::HttpResponse;
use passerelle_shared::funding_calls::{FundingCallDocument, FundingCallSource};

use super::write::FundingCalls;
use crate::editing::create;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Make a funding call.
///
/// For the Région and the animators. It begins as a draft, which they alone see.
#[utoipa::path(
    post,
    path = "/api/v1/funding-calls",
    operation_id = "create_funding_call",
    tag = "funding-calls",
    security(("bearer" = [])),
    request_body = FundingCallDocument,
    responses(
        (status = 201, description = "It is made", body = FundingCallSource, headers(
            ("ETag" = String, description = "The version, for `If-Match`"),
            ("Location" = String, description = "Its address"),
        )),
        SignedOut, BadBody, Refusals,
    ),
)]
pub async fn create_funding_call(
    who: Authorized<SignedIn>,
    JsonBody(document): JsonBody<FundingCallDocument>,
) -> Result<HttpResponse, ApiError> {
    let document = document?;
    create::create::<FundingCalls>(&who, document).await
}
