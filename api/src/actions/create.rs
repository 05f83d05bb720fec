//! `POST /api/v1/actions`

use actix_web::HttpResponse;
use passerelle_shared::actions::{ActionDocument, ActionSource};

use super::write::Actions;
use crate::editing::create;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Make an action.
///
/// For an editor of its lead. It begins as a draft, which its editors alone see.
#[utoipa::path(
    post,
    path = "/api/v1/actions",
    operation_id = "create_action",
    tag = "actions",
    security(("bearer" = [])),
    request_body = ActionDocument,
    responses(
        (status = 201, description = "It is made", body = ActionSource, headers(
            ("ETag" = String, description = "The version, for `If-Match`"),
            ("Location" = String, description = "Its address"),
        )),
        SignedOut, BadBody, Refusals,
    ),
)]
pub async fn create_action(
    who: Authorized<SignedIn>,
    JsonBody(document): JsonBody<ActionDocument>,
) -> Result<HttpResponse, ApiError> {
    let document = document?;
    create::create::<Actions>(&who, document).await
}
