//! Deciding entries that were submitted.

use passerelle_shared::addresses::{Kind, entry_href, href};
use passerelle_shared::codes::{EntryType, Publication};
use passerelle_shared::lang::Lang;
use passerelle_shared::moderation::{DecidedItem, Decision};
use passerelle_shared::problem::ErrorCode;
use serde_json::json;

use super::store;
use crate::accounts::store as accounts;
use crate::actions::write::Actions;
use crate::audit;
use crate::changes::Write;
use crate::editing::Editable;
use crate::editing::entry::Entry;
use crate::events::write::Events;
use crate::funding_calls::write::FundingCalls;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::mail::{Mail, Template, outbox};
use crate::members::write::Members;
use crate::policy::Deed;
use crate::proposals::decide::page;
use crate::rows::code;
use crate::working_groups::write::WorkingGroups;

/// Publishes a submitted entry, or makes it a draft again with a reason for its author.
///
/// # Errors
/// `not_found`; `forbidden`; `conflict` where it is submitted no longer; `precondition_failed` where
/// it was changed since it was looked at, `precondition_required` where that is not said.
pub async fn decide(
    who: &Authorized<SignedIn>,
    item: &DecidedItem,
    decision: Decision,
    reason: Option<&str>,
) -> Result<(), ApiError> {
    match store::submitted_type(who.state.database.reader(), item.id).await? {
        Some(EntryType::Member) => of::<Members>(who, item, decision, reason).await,
        Some(EntryType::Action) => of::<Actions>(who, item, decision, reason).await,
        Some(EntryType::Event) => of::<Events>(who, item, decision, reason).await,
        Some(EntryType::WorkingGroup) => of::<WorkingGroups>(who, item, decision, reason).await,
        Some(EntryType::FundingCall) => of::<FundingCalls>(who, item, decision, reason).await,
        None => Err(ApiError::not_found()),
    }
}

async fn of<E: Editable>(
    who: &Authorized<SignedIn>,
    item: &DecidedItem,
    decision: Decision,
    reason: Option<&str>,
) -> Result<(), ApiError> {
    let state = &who.state;
    let now = state.clock.now();
    let (publication, template) = match decision {
        Decision::Accepted => (Publication::Published, Template::SubmissionAccepted),
        Decision::Refused => (Publication::Draft, Template::SubmissionRefused),
        Decision::Asked => return Err(ApiError::new(ErrorCode::Conflict)),
    };
    let mut write = Write::begin(&state.database).await?;
    let before = Entry::<E>::of(write.connection(), who, &item.id.to_string()).await?;
    // Whoever may publish it decides, as an animator does.
    who.to(Deed::Publish, before.thing())?;
    before.living()?;
    if before.head.publication != Publication::Submitted {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    match item.version {
        None => return Err(ApiError::new(ErrorCode::PreconditionRequired)),
        Some(version) if i64::from(version) != i64::from(before.head.version) => {
            return Err(ApiError::new(ErrorCode::PreconditionFailed));
        }
        Some(_) => {}
    }
    let submitters = store::submitters(write.connection(), &[item.id]).await?;
    let entry = before
        .save_publication(&mut write, who, publication)
        .await?;
    let connection = write.connection();
    let deed = template.code();
    let subject = (E::TYPE.code(), item.id);
    let by = Some(who.actor.account);
    let detail = reason.unwrap_or_default();
    audit::note(connection, by, deed, subject, detail, now).await?;
    let author = match submitters.get(&item.id) {
        Some(id) => accounts::active(connection, *id).await?,
        None => None,
    };
    if let Some(author) = author {
        let lang = code("account.lang", author.id, &author.lang)?;
        let page = match decision {
            Decision::Accepted => address(lang, &entry),
            _ => href(lang, Kind::Space),
        };
        let mail = Mail {
            cause: format!("{deed}/{}/{}", item.id, entry.head.version),
            recipient: author.email,
            lang,
            template,
            values: json!({
                "given_name": author.given_name,
                "title": entry.head.title,
                "reason": reason,
                "link": format!("{}{page}", state.config.public_url()),
            }),
        };
        outbox::write(connection, mail, now).await?;
    }
    write.commit().await?;
    state.outbox.wake();
    Ok(())
}

/// Where its author sees an entry that is published: on its page, or, where not everybody sees it,
/// from the inside.
fn address<E: Editable>(lang: Lang, entry: &Entry<E>) -> String {
    let head = &entry.head;
    let inside = head.id.to_string();
    let (kind, name) = match E::TYPE {
        kind if entry.thing().is_public() => (page(kind), &head.slug),
        EntryType::WorkingGroup => (Kind::GroupRoom, &head.slug),
        EntryType::Member => (Kind::EditMember, &head.slug),
        EntryType::Action => (Kind::EditAction, &inside),
        EntryType::Event => (Kind::EditEvent, &inside),
        EntryType::FundingCall => (Kind::EditFundingCall, &inside),
    };
    entry_href(lang, kind, name)
}
