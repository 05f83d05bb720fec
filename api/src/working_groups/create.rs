//! `POST /api/v1/working-groups`

use actix_web::HttpResponse;
use passerelle_shared::working_groups::{WorkingGroupDocument, WorkingGroupSource};

use super::write::WorkingGroups;
use crate::editing::create;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Make a working group.
///
/// For animators. It begins as a draft, which its leads and the animators alone see. Whoever makes it
/// leads it, until it is handed over.
#[utoipa::path(
    post,
    path = "/api/v1/working-groups",
    operation_id = "create_working_group",
    tag = "working-groups",
    security(("bearer" = [])),
    request_body = WorkingGroupDocument,
    responses(
        (status = 201, description = "It is made", body = WorkingGroupSource, headers(
            ("ETag" = String, description = "The version, for `If-Match`"),
            ("Location" = String, description = "Its address"),
        )),
        SignedOut, BadBody, Refusals,
    ),
)]
pub async fn create_working_group(
    who: Authorized<SignedIn>,
    JsonBody(document): JsonBody<WorkingGroupDocument>,
) -> Result<HttpResponse, ApiError> {
    let document = document?;
    create::create::<WorkingGroups>(&who, document).await
}
