//! `PUT /api/v1/events/{id}/publication`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::editing::UpdatePublication;
use passerelle_shared::events::EditableEvent;

use super::write::Events;
use crate::editing::precondition::Precondition;
use crate::editing::publish;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{
    BadBody, Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut,
};
use crate::http::error::ApiError;

/// Publish an event, or take it back.
///
/// An editor hands a draft to the animators (`submitted`); they publish it, or the host does by
/// itself where they trust it. Its editors take it back (`draft`) or out of the lists (`archived`).
#[utoipa::path(
    put,
    path = "/api/v1/events/{id}/publication",
    operation_id = "update_event_publication",
    tag = "events",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    request_body = UpdatePublication,
    responses(
        (status = 200, description = "It stands there now", body = EditableEvent,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, BadBody, Refusals,
    ),
)]
pub async fn update_event_publication(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
    JsonBody(wanted): JsonBody<UpdatePublication>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?;
    publish::update::<Events>(&who, &id, &precondition, wanted.publication).await
}
