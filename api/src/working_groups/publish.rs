//! `PUT /api/v1/working-groups/{id}/publication`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::editing::UpdatePublication;
use passerelle_shared::working_groups::WorkingGroupSource;

use super::write::WorkingGroups;
use crate::editing::precondition::Precondition;
use crate::editing::publish;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{
    BadBody, Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut,
};
use crate::http::error::ApiError;

/// Publish a working group, or take it back.
///
/// Its leads publish it, take it back (`draft`) or out of the lists (`archived`).
#[utoipa::path(
    put,
    path = "/api/v1/working-groups/{id}/publication",
    operation_id = "update_working_group_publication",
    tag = "working-groups",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    request_body = UpdatePublication,
    responses(
        (status = 200, description = "It stands there now", body = WorkingGroupSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, BadBody, Refusals,
    ),
)]
pub async fn update_working_group_publication(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
    JsonBody(wanted): JsonBody<UpdatePublication>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?;
    publish::update::<WorkingGroups>(&who, &id, &precondition, wanted.publication).await
}
