//! `PUT /api/v1/members/{id}/publication`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::editing::UpdatePublication;
use passerelle_shared::members::MemberSource;

use super::write::Members;
use crate::editing::precondition::Precondition;
use crate::editing::publish;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{
    BadBody, Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut,
};
use crate::http::error::ApiError;

/// Publish a member, or take it back.
///
/// The animators say whether a member stands in the directory.
#[utoipa::path(
    put,
    path = "/api/v1/members/{id}/publication",
    operation_id = "update_member_publication",
    tag = "members",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    request_body = UpdatePublication,
    responses(
        (status = 200, description = "It stands there now", body = MemberSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, BadBody, Refusals,
    ),
)]
pub async fn update_member_publication(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
    JsonBody(wanted): JsonBody<UpdatePublication>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?;
    publish::update::<Members>(&who, &id, &precondition, wanted.publication).await
}
