//! `PUT /api/v1/members/{id}`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::members::{MemberDocument, MemberSource};

use super::write::Members;
use crate::editing::precondition::Precondition;
use crate::editing::update;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{
    BadBody, Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut,
};
use crate::http::error::ApiError;

/// Change a member.
///
/// The document takes the place of the one before, whole: what it leaves out is gone. Where one of
/// its own people saves it, it counts as verified.
#[utoipa::path(
    put,
    path = "/api/v1/members/{id}",
    operation_id = "update_member",
    tag = "members",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    request_body = MemberDocument,
    responses(
        (status = 200, description = "It is saved", body = MemberSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, BadBody, Refusals,
    ),
)]
pub async fn update_member(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
    JsonBody(document): JsonBody<MemberDocument>,
) -> Result<HttpResponse, ApiError> {
    let document = document?;
    update::update::<Members>(&who, &id, &precondition, document).await
}
