//! `PUT /api/v1/claims/{id}`

use actix_web::HttpResponse;
use actix_web::web::Path;
use passerelle_shared::accounts::MemberRole;
use passerelle_shared::claims::{ClaimDecision, ClaimStatus, UpdateClaim};
use passerelle_shared::codes::{Claim, EntryType};
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;
use serde_json::json;
use uuid::Uuid;

use super::store;
use crate::accounts::store as accounts;
use crate::affiliations::store as affiliations;
use crate::audit;
use crate::changes::Write;
use crate::http::authorized::{Animator, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::mail::{Mail, Template, outbox};
use crate::rows::code;

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
    let state = &who.state;
    let now = state.clock.now();
    let reason = wanted
        .reason
        .map(|reason| reason.trim().to_owned())
        .filter(|reason| !reason.is_empty());
    if reason.is_none() && wanted.decision != ClaimDecision::Accepted {
        return Err(ApiError::field("/reason", Rule::Required));
    }
    let (status, template) = match wanted.decision {
        ClaimDecision::Accepted => (ClaimStatus::Accepted, Template::ClaimAccepted),
        ClaimDecision::Refused => (ClaimStatus::Refused, Template::ClaimRefused),
        ClaimDecision::Asked => (ClaimStatus::Asked, Template::ClaimQuestion),
    };
    let mut write = Write::begin(&state.database).await?;
    let claim = store::by_id(write.connection(), *id)
        .await?
        .filter(|claim| claim.status != ClaimStatus::Unconfirmed.code())
        .ok_or(ApiError::not_found())?;
    let by = who.actor.account;
    let decided = store::decide(write.connection(), *id, status, by, reason.clone(), now).await?;
    if !decided {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let member = claim.member_id;
    match wanted.decision {
        ClaimDecision::Accepted => {
            affiliations::enter(write.connection(), &claim, MemberRole::Administrator, now).await?;
            let from = [Claim::Unclaimed, Claim::Pending];
            store::set_claim(write.connection(), member, &from, Claim::Claimed, now).await?;
        }
        ClaimDecision::Refused => {
            let rivals = store::counted(write.connection(), &[member]).await?;
            if !rivals.contains_key(&member) {
                let from = [Claim::Pending];
                store::set_claim(write.connection(), member, &from, Claim::Unclaimed, now).await?;
            }
        }
        ClaimDecision::Asked => {}
    }
    write.touch(EntryType::Member, member);
    let deed = format!("claim_{}", status.code());
    let detail = reason.as_deref().unwrap_or_default();
    audit::note(
        write.connection(),
        Some(by),
        &deed,
        ("claim", *id),
        detail,
        now,
    )
    .await?;
    let account = accounts::by_id(write.connection(), claim.account_id)
        .await?
        .ok_or(ApiError::not_found())?;
    let names = crate::members::store::references(write.connection(), &[member]).await?;
    let member = names.get(&member).ok_or(ApiError::not_found())?;
    let lang = code("account.lang", account.id, &account.lang)?;
    let space = passerelle_shared::addresses::Kind::Space;
    let space = passerelle_shared::addresses::href(lang, space);
    let mail = Mail {
        cause: format!("claim/{id}/{}/{}", status.code(), now.unix_timestamp()),
        recipient: account.email,
        lang,
        template,
        values: json!({
            "given_name": account.given_name,
            "member": member.name,
            "reason": reason,
            "space": format!("{}{space}", state.config.public_url()),
        }),
    };
    outbox::write(write.connection(), mail, now).await?;
    write.commit().await?;
    state.outbox.wake();
    Ok(HttpResponse::NoContent().finish())
}
