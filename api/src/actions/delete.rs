//! `DELETE /api/v1/actions/{id}` and `POST /api/v1/actions/{id}/restoration`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::actions::ActionSource;

use super::write::Actions;
use crate::editing::delete;
use crate::editing::precondition::Precondition;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Conflicting, IdOrSlug, IfMatch, Missing, Outdated, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Delete an action.
///
/// It is nowhere to be seen from then on. Whoever may delete it can bring it back for 30 days.
#[utoipa::path(
    delete,
    path = "/api/v1/actions/{id}",
    operation_id = "delete_action",
    tag = "actions",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    responses(
        (status = 204, description = "It is deleted",
         headers(("ETag" = String, description = "The version, for bringing it back"))),
        SignedOut, Missing, Conflicting, Outdated, Refusals,
    ),
)]
pub async fn delete_action(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
) -> Result<HttpResponse, ApiError> {
    delete::delete::<Actions>(&who, &id, &precondition).await
}

/// Bring an action back.
///
/// As it was when it was deleted, public or not, within 30 days.
#[utoipa::path(
    post,
    path = "/api/v1/actions/{id}/restoration",
    operation_id = "create_action_restoration",
    tag = "actions",
    security(("bearer" = [])),
    params(IdOrSlug, IfMatch),
    responses(
        (status = 200, description = "It is back", body = ActionSource,
         headers(("ETag" = String, description = "The version, for `If-Match`"))),
        SignedOut, Missing, Conflicting, Outdated, Refusals,
    ),
)]
pub async fn create_action_restoration(
    who: Authorized<SignedIn>,
    id: Path<String>,
    precondition: Precondition,
) -> Result<HttpResponse, ApiError> {
    delete::restore::<Actions>(&who, &id, &precondition).await
}
