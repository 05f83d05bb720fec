//! `DELETE /api/v1/members/{id}` and `POST /api/v1/members/{id}/restoration`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::members::MemberSource;

use super::write::Members;
use crate::editing::delete;
use crate::editing::precondition::Precondition;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Delete a member.
///
/// It is nowhere to be seen from then on. Whoever may delete it can bring it back for 30 days.
#[utoipa::path(
    delete,
    path = "/api/v1/members/{id}",
    operation_id = "delete_member",
    tag = "members",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    responses(
        (status = 204, description = "It is deleted",
         headers(("ETag" = String, description = "The version, for bringing it back"))),
        SignedOut, Missing, Conflicting, Outdated, Refusals,
    ),
)]
pub async fn delete_member(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
) -> Result<HttpResponse, ApiError> {
    delete::delete::<Members>(&who, &id, &precondition).await
}

/// Bring a member back.
///
/// As it was when it was deleted, public or not, within 30 days.
#[utoipa::path(
    post,
    path = "/api/v1/members/{id}/restoration",
    operation_id = "create_member_restoration",
    tag = "members",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    responses(
        (status = 200, description = "It is back", body = MemberSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, Refusals,
    ),
)]
pub async fn create_member_restoration(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
) -> Result<HttpResponse, ApiError> {
    delete::restore::<Members>(&who, &id, &precondition).await
}
