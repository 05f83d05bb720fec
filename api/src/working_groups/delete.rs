//! `DELETE /api/v1/working-groups/{id}` and `POST /api/v1/working-groups/{id}/restoration`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::working_groups::WorkingGroupSource;

use super::write::WorkingGroups;
use crate::editing::delete;
use crate::editing::precondition::Precondition;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Delete a working group.
///
/// It is nowhere to be seen from then on. Whoever may delete it can bring it back for 30 days.
#[utoipa::path(
    delete,
    path = "/api/v1/working-groups/{id}",
    operation_id = "delete_working_group",
    tag = "working-groups",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    responses(
        (status = 204, description = "It is deleted",
         headers(("ETag" = String, description = "The version, for bringing it back"))),
        SignedOut, Missing, Conflicting, Outdated, Refusals,
    ),
)]
pub async fn delete_working_group(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
) -> Result<HttpResponse, ApiError> {
    delete::delete::<WorkingGroups>(&who, &id, &precondition).await
}

/// Bring a working group back.
///
/// As it was when it was deleted, public or not, within 30 days.
#[utoipa::path(
    post,
    path = "/api/v1/working-groups/{id}/restoration",
    operation_id = "create_working_group_restoration",
    tag = "working-groups",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    responses(
        (status = 200, description = "It is back", body = WorkingGroupSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, Refusals,
    ),
)]
pub async fn create_working_group_restoration(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
) -> Result<HttpResponse, ApiError> {
    delete::restore::<WorkingGroups>(&who, &id, &precondition).await
}
