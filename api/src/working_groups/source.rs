//! `GET /api/v1/working-groups/{id}/source`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::working_groups::WorkingGroupSource;

use super::write::WorkingGroups;
use crate::editing::source;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// Get a working group as its editors write it.
///
/// With its version, where it stands and what you may do with it.
#[utoipa::path(
    get,
    path = "/api/v1/working-groups/{id}/source",
    operation_id = "get_working_group_source",
    tag = "working-groups",
    security(("bearer" = [])),
    params(IdOrSlug),
    responses(
        (status = 200, description = "The document, with how it stands", body = WorkingGroupSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_working_group_source(
    who: Authorized<SignedIn>,
    id: Path<String>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    source::get::<WorkingGroups>(&who, &id).await
}
