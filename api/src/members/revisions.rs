//! `GET /api/v1/members/{id}/revisions` and `GET /api/v1/members/{id}/revisions/{version}`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::editing::{RevisionFilter, RevisionPage};
use passerelle_shared::members::MemberRevision;

use super::write::Members;
use crate::editing::revisions;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// List the history of a member.
///
/// Who saved what and when, latest first.
#[utoipa::path(
    get,
    path = "/api/v1/members/{id}/revisions",
    operation_id = "list_member_revisions",
    tag = "members",
    security(("bearer" = [])),
    params(IdOrSlug, RevisionFilter),
    responses(
        (status = 200, description = "A page of the history", body = RevisionPage),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn list_member_revisions(
    who: Authorized<SignedIn>,
    id: Path<String>,
    FilterQuery(filter): FilterQuery<RevisionFilter>,
) -> Result<HttpResponse, ApiError> {
    revisions::list::<Members>(&who, &id, &filter).await
}

/// Get a member as it was saved once.
///
/// To go back to it, `PUT` its document.
#[utoipa::path(
    get,
    path = "/api/v1/members/{id}/revisions/{version}",
    operation_id = "get_member_revision",
    tag = "members",
    security(("bearer" = [])),
    params(
        IdOrSlug,
        ("version" = u32, Path, description = "The version", minimum = 1),
    ),
    responses(
        (status = 200, description = "The document of that version", body = MemberRevision),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_member_revision(
    who: Authorized<SignedIn>,
    path: Path<(String, u32)>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    let (id, version) = path.into_inner();
    revisions::get::<Members>(&who, &id, version).await
}
