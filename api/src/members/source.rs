//! `GET /api/v1/members/{id}/source`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::members::MemberSource;

use super::write::Members;
use crate::editing::source;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// Get a member as its editors write it.
///
/// With its version, where it stands and what you may do with it.
#[utoipa::path(
    get,
    path = "/api/v1/members/{id}/source",
    operation_id = "get_member_source",
    tag = "members",
    security(("bearer" = [])),
    params(IdOrSlug),
    responses(
        (status = 200, description = "The document, with how it stands", body = MemberSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_member_source(
    who: Authorized<SignedIn>,
    id: Path<String>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    source::get::<Members>(&who, &id).await
}
