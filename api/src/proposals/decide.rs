//! Deciding a proposal.

use passerelle_shared::addresses::{Kind, entry_href};
use passerelle_shared::claims::ClaimStatus;
use passerelle_shared::codes::EntryType;
use passerelle_shared::members::MemberRef;
use passerelle_shared::moderation::{DecidedItem, Decision, ModerationKind};
use passerelle_shared::problem::ErrorCode;
use sea_orm::ConnectionTrait;
use serde_json::json;
use uuid::Uuid;

use super::create::public;
use super::token::{self, Target};
use super::{entry, kind, missing, store, title};
use crate::accounts::store as accounts;
use crate::audit;
use crate::changes::Write;
use crate::entity::proposal;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::mail::{Mail, Template, outbox};
use crate::moderation::subject::{self, Subject};
use crate::moderation::waiting::Waiting;
use crate::policy::{Deed, can};
use crate::rows::code;

/// Decides a proposal: animators any, and whoever edits an entry the corrections of it.
///
/// # Errors
/// `not_found` for what the actor does not decide; `conflict` where it is decided already;
/// `invalid_body` where the member that a missing one should be is none.
pub async fn decide(
    who: &Authorized<SignedIn>,
    item: &DecidedItem,
    decision: Decision,
    reason: Option<&str>,
) -> Result<Option<MemberRef>, ApiError> {
    let state = &who.state;
    let now = state.clock.now();
    let mut write = Write::begin(&state.database).await?;
    let row = store::by_id(write.connection(), item.id)
        .await?
        .filter(|row| row.status != ClaimStatus::Unconfirmed.code())
        .ok_or(ApiError::not_found())?;
    let subject = subject::one(write.connection(), entry(&row)?).await?;
    if kind(&row)? != item.kind || !decides(who, item.kind, subject.as_ref()) {
        return Err(ApiError::not_found());
    }
    let (status, template) = match decision {
        Decision::Accepted => (ClaimStatus::Accepted, Template::ProposalAccepted),
        Decision::Refused => (ClaimStatus::Refused, Template::ProposalRefused),
        Decision::Asked => (ClaimStatus::Asked, Template::ProposalQuestion),
    };
    let by = who.actor.account;
    if !Waiting::Proposal
        .decide(write.connection(), row.id, status, by, reason, now)
        .await?
    {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let member = match (item.kind, decision) {
        (ModerationKind::MissingMember, Decision::Accepted) => {
            Some(missing::settle(&mut write, who, &row, item.member).await?)
        }
        _ => None,
    };
    let deed = format!("proposal_{}", status.code());
    let thing = ("proposal", row.id);
    let detail = reason.unwrap_or_default();
    audit::note(write.connection(), Some(by), &deed, thing, detail, now).await?;
    let target = match (&member, subject) {
        (Some(member), _) => Some((EntryType::Member, member.slug.clone())),
        // What was closed meanwhile has no page for whoever proposed something.
        (None, Some(Subject { entry, .. })) => public(state, entry.entry_type, &entry.slug)
            .await?
            .map(|_| (entry.entry_type, entry.slug)),
        (None, None) => None,
    };
    if let Some(mail) = mail(who, write.connection(), &row, template, reason, target).await? {
        outbox::write(write.connection(), mail, now).await?;
    }
    write.commit().await?;
    state.outbox.wake();
    Ok(member)
}

/// Whether the actor decides a proposal of a kind about something.
fn decides(who: &Authorized<SignedIn>, kind: ModerationKind, subject: Option<&Subject>) -> bool {
    let own = kind == ModerationKind::Correction
        && subject.is_some_and(|it| can(&who.actor, Deed::Edit, it.ownership().thing()).is_ok());
    own || who.actor.animates()
}

/// What is told to the author.
async fn mail(
    who: &Authorized<SignedIn>,
    connection: &impl ConnectionTrait,
    row: &proposal::Model,
    template: Template,
    reason: Option<&str>,
    target: Option<(EntryType, String)>,
) -> Result<Option<Mail>, ApiError> {
    let state = &who.state;
    let (recipient, name, lang) = match row.account_id {
        Some(id) => {
            let Some(account) = accounts::active(connection, id).await? else {
                return Ok(None);
            };
            let lang = code("account.lang", account.id, &account.lang)?;
            (account.email, account.given_name, lang)
        }
        None => match (row.author_email.clone(), row.author_name.clone()) {
            (Some(email), Some(name)) => (email, name, code("proposal.lang", row.id, &row.lang)?),
            _ => return Ok(None),
        },
    };
    let link = match template {
        Template::ProposalQuestion => {
            let target = Target::Proposal(row.id);
            Some(token::answer(state, connection, target, lang).await?)
        }
        _ => target.map(|(entry_type, slug)| {
            let page = entry_href(lang, page(entry_type), &slug);
            format!("{}{page}", state.config.public_url())
        }),
    };
    let title = title(connection, row).await?;
    Ok(Some(Mail {
        cause: format!("{}/{}/{}", template.code(), row.id, Uuid::now_v7()),
        recipient,
        lang,
        template,
        values: json!({ "name": name, "title": title, "reason": reason, "link": link }),
    }))
}

/// The page of an entry.
pub const fn page(entry_type: EntryType) -> Kind {
    match entry_type {
        EntryType::Member => Kind::Member,
        EntryType::Action => Kind::Action,
        EntryType::Event => Kind::Event,
        EntryType::WorkingGroup => Kind::Group,
        EntryType::FundingCall => Kind::FundingCall,
    }
}
