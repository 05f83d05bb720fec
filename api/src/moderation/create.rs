//! `POST /api/v1/moderation/decisions`

use actix_web::HttpRequest;
use actix_web::web::Json;
use passerelle_shared::lang::Lang;
use passerelle_shared::members::MemberRef;
use passerelle_shared::moderation::{
    CreateDecisions, DecidedItem, Decision, DecisionOutcome, DecisionOutcomes, ModerationKind,
};
use passerelle_shared::validation::Rule;

use super::submissions;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::language;
use crate::{claims, proposals};

/// Decide what waits.
///
/// One thing or many, with one reason, which reaches each author by mail. Each is decided by
/// itself, in the order of the request: what cannot be (somebody else was faster, or it is not
/// yours to decide) says so in its place, and the others are decided all the same.
#[utoipa::path(
    post,
    path = "/api/v1/moderation/decisions",
    operation_id = "create_decisions",
    tag = "moderation",
    security(("bearer" = [])),
    request_body = CreateDecisions,
    responses(
        (status = 200, description = "What came of it, thing by thing", body = DecisionOutcomes),
        SignedOut, BadBody, Refusals,
    ),
)]
pub async fn create_decisions(
    who: Authorized<SignedIn>,
    request: HttpRequest,
    JsonBody(wanted): JsonBody<CreateDecisions>,
) -> Result<Json<DecisionOutcomes>, ApiError> {
    let wanted = wanted?.canonical();
    let reason = wanted.reason.as_deref();
    if reason.is_none() && wanted.decision != Decision::Accepted {
        return Err(ApiError::field("/reason", Rule::Required));
    }
    let lang = language::preferred(request.headers());
    let mut items = Vec::with_capacity(wanted.items.len());
    for item in &wanted.items {
        items.push(outcome(&who, item, wanted.decision, reason, lang).await?);
    }
    Ok(Json(DecisionOutcomes { items }))
}

/// Decides one thing. What fails on our side ends the whole: what was decided before stays so.
async fn outcome(
    who: &Authorized<SignedIn>,
    item: &DecidedItem,
    decision: Decision,
    reason: Option<&str>,
    lang: Lang,
) -> Result<DecisionOutcome, ApiError> {
    let (refused, member) = match decide(who, item, decision, reason).await {
        Ok(member) => (None, member),
        Err(error @ (ApiError::Unavailable(_) | ApiError::Internal(_))) => return Err(error),
        Err(error) => (Some(error.code()), None),
    };
    Ok(DecisionOutcome {
        kind: item.kind,
        id: item.id,
        refused,
        detail: refused.map(|code| code.title(lang).to_owned()),
        member,
    })
}

async fn decide(
    who: &Authorized<SignedIn>,
    item: &DecidedItem,
    decision: Decision,
    reason: Option<&str>,
) -> Result<Option<MemberRef>, ApiError> {
    match item.kind {
        ModerationKind::Claim => {
            claims::decide::decide(&who.state, &who.actor, item.id, decision, reason).await?;
            Ok(None)
        }
        ModerationKind::Submission => {
            submissions::decide(who, item, decision, reason).await?;
            Ok(None)
        }
        ModerationKind::Correction | ModerationKind::MissingMember | ModerationKind::Report => {
            proposals::decide::decide(who, item, decision, reason).await
        }
    }
}
