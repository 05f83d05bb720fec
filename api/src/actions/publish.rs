//! `PUT /api/v1/actions/{id}/publication`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::actions::ActionSource;
use passerelle_shared::editing::UpdatePublication;

use super::write::Actions;
use crate::editing::precondition::Precondition;
use crate::editing::publish;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{
    BadBody, Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut,
};
use crate::http::error::ApiError;

/// Publish an action, or take it back.
///
/// An editor hands a draft to the animators (`submitted`); they publish it, or the lead does by
/// itself where they trust it. Its editors take it back (`draft`) or out of the lists (`archived`).
#[utoipa::path(
    put,
    path = "/api/v1/actions/{id}/publication",
    operation_id = "update_action_publication",
    tag = "actions",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    request_body = UpdatePublication,
    responses(
        (status = 200, description = "It stands there now", body = ActionSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, BadBody, Refusals,
    ),
)]
pub async fn update_action_publication(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
    JsonBody(wanted): JsonBody<UpdatePublication>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?;
    publish::update::<Actions>(&who, &id, &precondition, wanted.publication).await
}
