//! `GET /api/v1/working-groups/{id}/revisions` and `GET /api/v1/working-groups/{id}/revisions/{version}`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::editing::{RevisionFilter, RevisionPage};
use passerelle_shared::working_groups::WorkingGroupRevision;

use super::write::WorkingGroups;
use crate::editing::revisions;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// List the history of a working group.
///
/// Who saved what and when, latest first.
#[utoipa::path(
    get,
    path = "/api/v1/working-groups/{id}/revisions",
    operation_id = "list_working_group_revisions",
    tag = "working-groups",
    security(("bearer" = [])),
    params(IdOrSlug, RevisionFilter),
    responses(
        (status = 200, description = "A page of the history", body = RevisionPage),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn list_working_group_revisions(
    who: Authorized<SignedIn>,
    id: Path<String>,
    FilterQuery(filter): FilterQuery<RevisionFilter>,
) -> Result<HttpResponse, ApiError> {
    revisions::list::<WorkingGroups>(&who, &id, &filter).await
}

/// Get a working group as it was saved once.
///
/// To go back to it, `PUT` its document.
#[utoipa::path(
    get,
    path = "/api/v1/working-groups/{id}/revisions/{version}",
    operation_id = "get_working_group_revision",
    tag = "working-groups",
    security(("bearer" = [])),
    params(
        IdOrSlug,
        ("version" = u32, Path, description = "The version", minimum = 1),
    ),
    responses(
        (status = 200, description = "The document of that version", body = WorkingGroupRevision),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_working_group_revision(
    who: Authorized<SignedIn>,
    path: Path<(String, u32)>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    let (id, version) = path.into_inner();
    revisions::get::<WorkingGroups>(&who, &id, version).await
}
