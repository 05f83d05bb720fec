//! `POST /api/v1/members`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::members::{CreateMember, MemberSource};
use passerelle_shared::validation::Rule;

use super::make::{make, taken};
use crate::changes::Write;
use crate::editing::answer;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::policy::{Deed, Thing};

/// Add a member to the directory.
///
/// By animators and the Région; others propose one that is missing (`POST /api/v1/proposals`). It is
/// public at once and unclaimed: its people claim its page and write it.
#[utoipa::path(
    post,
    path = "/api/v1/members",
    operation_id = "create_member",
    tag = "members",
    security(("bearer" = [])),
    request_body = CreateMember,
    responses(
        (status = 201, description = "It is in the directory", body = MemberSource, headers(
            ("ETag" = String, description = "The version, for `If-Match`"),
            ("Location" = String, description = "Its address"),
        )),
        SignedOut, BadBody, Refusals,
    ),
)]
pub async fn create_member(
    who: Authorized<SignedIn>,
    JsonBody(wanted): JsonBody<CreateMember>,
) -> Result<HttpResponse, ApiError> {
    who.to(Deed::Edit, Thing::Directory)?;
    let wanted = wanted?.canonical();
    let wrong = wanted.contradictions();
    if !wrong.is_empty() {
        return Err(ApiError::body(wrong));
    }
    let mut write = Write::begin(&who.state.database).await?;
    if let Some(pointer) = taken(write.connection(), &wanted).await? {
        return Err(ApiError::field(pointer, Rule::Taken));
    }
    let entry = make(&mut write, &who, &wanted).await?;
    write.commit().await?;
    answer::source(StatusCode::CREATED, &who, entry)
}
