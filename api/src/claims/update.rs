//! `PUT /api/v1/claims/{id}`

use actix_web::HttpResponse;
use actix_web::web::Path;
use passerelle_shared::claims::{ClaimDecision, UpdateClaim};
use passerelle_shared::moderation::Decision;
use passerelle_shared::validation::Rule;
use uuid::Uuid;

use super::decide::decide;
use crate::http::authorized::{Animator, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;

/// Decide a claim.
///
/// Accepted: the claimant administers the member's page. Refused, or asked something: with a
/// reason, which reaches the claimant by mail.
#[utoipa::path(
    put,
    path = "/api/v1/claims/{id}",
    operation_id = "update_claim",
    tag = "moderation",
    security(("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the claim")),
    request_body = UpdateClaim,
    responses(
        (status = 204, description = "It is decided, and the claimant is told"),
        SignedOut, Missing, Conflicting, BadBody, Refusals,
    ),
)]
pub async fn update_claim(
    who: Authorized<Animator>,
    id: Path<Uuid>,
    JsonBody(wanted): JsonBody<UpdateClaim>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?;
    let reason = wanted
        .reason
        .map(|reason| reason.trim().to_owned())
        .filter(|reason| !reason.is_empty());
    if reason.is_none() && wanted.decision != ClaimDecision::Accepted {
        return Err(ApiError::field("/reason", Rule::Required));
    }
    let decision = match wanted.decision {
        ClaimDecision::Accepted => Decision::Accepted,
        ClaimDecision::Refused => Decision::Refused,
        ClaimDecision::Asked => Decision::Asked,
    };
    decide(&who.state, &who.actor, *id, decision, reason.as_deref()).await?;
    Ok(HttpResponse::NoContent().finish())
}
