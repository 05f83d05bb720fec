//! Deciding a claim.

use passerelle_shared::accounts::MemberRole;
use passerelle_shared::addresses::{Kind, href};
use passerelle_shared::claims::ClaimStatus;
use passerelle_shared::codes::{Claim, EntryType};
use passerelle_shared::moderation::Decision;
use passerelle_shared::problem::ErrorCode;
use serde_json::json;
use uuid::Uuid;

use super::store;
use crate::accounts::store as accounts;
use crate::affiliations::store as affiliations;
use crate::app::State;
use crate::audit;
use crate::changes::Write;
use crate::http::error::ApiError;
use crate::mail::{Mail, Template, outbox};
use crate::moderation::waiting::Waiting;
use crate::policy::Actor;
use crate::proposals::token::{self, Target};
use crate::rows::code;

/// Decides a claim, for whoever animates the network.
///
/// # Errors
/// `not_found`; `conflict` where it is decided already.
pub async fn decide(
    state: &State,
    actor: &Actor,
    id: Uuid,
    decision: Decision,
    reason: Option<&str>,
) -> Result<(), ApiError> {
    if !actor.animates() {
        return Err(ApiError::not_found());
    }
    let now = state.clock.now();
    let (status, template) = match decision {
        Decision::Accepted => (ClaimStatus::Accepted, Template::ClaimAccepted),
        Decision::Refused => (ClaimStatus::Refused, Template::ClaimRefused),
        Decision::Asked => (ClaimStatus::Asked, Template::ClaimQuestion),
    };
    let mut write = Write::begin(&state.database).await?;
    let claim = store::by_id(write.connection(), id)
        .await?
        .filter(|claim| claim.status != ClaimStatus::Unconfirmed.code())
        .ok_or(ApiError::not_found())?;
    let by = actor.account;
    if !Waiting::Claim
        .decide(write.connection(), id, status, by, reason, now)
        .await?
    {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let member = claim.member_id;
    match decision {
        Decision::Accepted => {
            affiliations::enter(write.connection(), &claim, MemberRole::Administrator, now).await?;
            let from = [Claim::Unclaimed, Claim::Pending];
            store::set_claim(write.connection(), member, &from, Claim::Claimed, now).await?;
        }
        Decision::Refused => {
            let rivals = store::counted(write.connection(), &[member]).await?;
            if !rivals.contains_key(&member) {
                let from = [Claim::Pending];
                store::set_claim(write.connection(), member, &from, Claim::Unclaimed, now).await?;
            }
        }
        Decision::Asked => {}
    }
    write.touch(EntryType::Member, member);
    let deed = format!("claim_{}", status.code());
    let detail = reason.unwrap_or_default();
    let subject = ("claim", id);
    audit::note(write.connection(), Some(by), &deed, subject, detail, now).await?;
    let account = accounts::by_id(write.connection(), claim.account_id)
        .await?
        .ok_or(ApiError::not_found())?;
    let names = crate::members::store::references(write.connection(), &[member]).await?;
    let member = names.get(&member).ok_or(ApiError::not_found())?;
    let lang = code("account.lang", account.id, &account.lang)?;
    let link = match decision {
        Decision::Asked => {
            Some(token::answer(state, write.connection(), Target::Claim(id), lang).await?)
        }
        _ => None,
    };
    let space = href(lang, Kind::Space);
    let mail = Mail {
        cause: format!("claim/{id}/{}/{}", status.code(), Uuid::now_v7()),
        recipient: account.email,
        lang,
        template,
        values: json!({
            "given_name": account.given_name,
            "member": member.name,
            "reason": reason,
            "space": format!("{}{space}", state.config.public_url()),
            "link": link,
        }),
    };
    outbox::write(write.connection(), mail, now).await?;
    write.commit().await?;
    state.outbox.wake();
    Ok(())
}
