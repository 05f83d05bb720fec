//! `POST /api/v1/events`

use actix_web::HttpResponse;
use passerelle_shared::events::{EditableEvent, EventDocument};

use super::write::Events;
use crate::editing::create;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Make an event.
///
/// For an editor of its host, or a lead of its working group. It begins as a draft, which its editors alone see.
#[utoipa::path(
    post,
    path = "/api/v1/events",
    operation_id = "create_event",
    tag = "events",
    security(("bearer" = [])),
    request_body = EventDocument,
    responses(
        (status = 201, description = "It is made", body = EditableEvent, headers(
            ("ETag" = String, description = "The version, for `If-Match`"),
            ("Location" = String, description = "Its address"),
        )),
        SignedOut, BadBody, Refusals,
    ),
)]
pub async fn create_event(
    who: Authorized<SignedIn>,
    JsonBody(document): JsonBody<EventDocument>,
) -> Result<HttpResponse, ApiError> {
    let document = document?;
    create::create::<Events>(&who, document).await
}
