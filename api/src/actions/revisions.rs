//! `GET /api/v1/actions/{id}/revisions` and `GET /api/v1/actions/{id}/revisions/{version}`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::actions::ActionRevision;
use passerelle_shared::editing::{RevisionFilter, RevisionPage};

use super::write::Actions;
use crate::editing::revisions;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// List the history of an action.
///
/// Who saved what and when, latest first.
#[utoipa::path(
    get,
    path = "/api/v1/actions/{id}/revisions",
    operation_id = "list_action_revisions",
    tag = "actions",
    security(("bearer" = [])),
    params(IdOrSlug, RevisionFilter),
    responses(
        (status = 200, description = "A page of the history", body = RevisionPage),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn list_action_revisions(
    who: Authorized<SignedIn>,
    id: Path<String>,
    FilterQuery(filter): FilterQuery<RevisionFilter>,
) -> Result<HttpResponse, ApiError> {
    revisions::list::<Actions>(&who, &id, &filter).await
}

/// Get an action as it was saved once.
///
/// To go back to it, `PUT` its document.
#[utoipa::path(
    get,
    path = "/api/v1/actions/{id}/revisions/{version}",
    operation_id = "get_action_revision",
    tag = "actions",
    security(("bearer" = [])),
    params(
        IdOrSlug,
        ("version" = u32, Path, description = "The version", minimum = 1),
    ),
    responses(
        (status = 200, description = "The document of that version", body = ActionRevision),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_action_revision(
    who: Authorized<SignedIn>,
    path: Path<(String, u32)>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    let (id, version) = path.into_inner();
    revisions::get::<Actions>(&who, &id, version).await
}
