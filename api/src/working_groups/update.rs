//! `PUT /api/v1/working-groups/{id}`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::working_groups::{WorkingGroupDocument, WorkingGroupSource};

use super::write::WorkingGroups;
use crate::editing::precondition::Precondition;
use crate::editing::update;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{
    BadBody, Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut,
};
use crate::http::error::ApiError;

/// Change a working group.
///
/// For its leads. The document takes the place of the one before, whole: what it leaves out is gone.
/// Where a lead saves it, it counts as verified.
#[utoipa::path(
    put,
    path = "/api/v1/working-groups/{id}",
    operation_id = "update_working_group",
    tag = "working-groups",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    request_body = WorkingGroupDocument,
    responses(
        (status = 200, description = "It is saved", body = WorkingGroupSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, BadBody, Refusals,
    ),
)]
pub async fn update_working_group(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
    JsonBody(document): JsonBody<WorkingGroupDocument>,
) -> Result<HttpResponse, ApiError> {
    let document = document?;
    update::update::<WorkingGroups>(&who, &id, &precondition, document).await
}
