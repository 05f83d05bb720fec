//! `PUT /api/v1/events/{id}`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::events::{EditableEvent, EventDocument};

use super::write::Events;
use crate::editing::precondition::Precondition;
use crate::editing::update;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{
    BadBody, Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut,
};
use crate::http::error::ApiError;

/// Change an event.
///
/// The document takes the place of the one before, whole: what it leaves out is gone. Where one of
/// its own people saves it, it counts as verified.
#[utoipa::path(
    put,
    path = "/api/v1/events/{id}",
    operation_id = "update_event",
    tag = "events",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    request_body = EventDocument,
    responses(
        (status = 200, description = "It is saved", body = EditableEvent,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, BadBody, Refusals,
    ),
)]
pub async fn update_event(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
    JsonBody(document): JsonBody<EventDocument>,
) -> Result<HttpResponse, ApiError> {
    let document = document?;
    update::update::<Events>(&who, &id, &precondition, document).await
}
