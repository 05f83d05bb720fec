//! `POST /api/v1/members/{id}/merge`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::administration::{MemberMerge, MergeMember};
use passerelle_shared::codes::{Claim, EntryType};
use passerelle_shared::members::MemberDocument;
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;
use uuid::Uuid;

use super::write::{Members, is_public};
use super::{merging, store};
use crate::accounts::store as accounts;
use crate::changes::Write;
use crate::editing::answer::private;
use crate::editing::entry::Entry;
use crate::editing::head;
use crate::editing::precondition::Precondition;
use crate::entity::member;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, IfMatch, Missing, Outdated, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::mail::{self, Template};
use crate::policy::Deed;
use crate::{audit, claims};

/// Merge a member into another.
///
/// For animators, where an organisation stands in the directory twice. Its actions, events, working
/// groups, people, contacts, claims and proposals go to the other; so do what official registers say
/// and its texts, where the other has none. Its address leads to the other. Refused as a conflict:
/// two kinds of organisation, two official numbers, a page that somebody keeps into one that nobody
/// keeps, a public one into one that is not. It is one transaction and is not undone: within 30 days
/// the page itself can be brought back, empty of what moved.
#[utoipa::path(
    post,
    path = "/api/v1/members/{id}/merge",
    operation_id = "create_member_merge",
    tag = "members",
    security(("bearer" = [])),
    params(
        ("id" = Uuid, Path, description = "Identifier of the member that goes"),
        IfMatch,
    ),
    request_body = MergeMember,
    responses(
        (status = 200, description = "What moved", body = MemberMerge),
        SignedOut, Missing, Conflicting, Outdated, BadBody, Refusals,
    ),
)]
pub async fn create_member_merge(
    who: Authorized<SignedIn>,
    id: Path<Uuid>,
    precondition: Precondition,
    JsonBody(wanted): JsonBody<MergeMember>,
) -> Result<HttpResponse, ApiError> {
    let into = wanted?.into;
    let state = &who.state;
    let now = state.clock.now();
    let mut write = Write::begin(&state.database).await?;
    let going = Entry::<Members>::of(write.connection(), &who, &id.to_string()).await?;
    // Whether a member stands in the directory, the animators say.
    who.to(Deed::Delete, going.thing())?;
    precondition.admits(going.head.version)?;
    going.living()?;
    let from = row(&write, *id).await?.ok_or(ApiError::not_found())?;
    let unknown = || ApiError::field("/into", Rule::Unknown);
    let to = row(&write, into).await?.ok_or_else(unknown)?;
    if !goes(&from, &to) {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let people = accounts::administrators_of(write.connection(), from.id).await?;
    let moved = merging::entries(&mut write, &who, from.id, into).await?;
    let (affiliations, claims) = merging::people(&mut write, from.id, into).await?;
    merging::identity(&write, &from, &to).await?;
    let kept = Entry::<Members>::of(write.connection(), &who, &into.to_string()).await?;
    let document = united(&kept.document, &going.document);
    kept.save_document(&mut write, &who, &document).await?;
    if from.claim == Claim::Pending.code() {
        let before = [Claim::Unclaimed];
        let connection = write.connection();
        claims::store::set_claim(connection, into, &before, Claim::Pending, now).await?;
    }
    // The address is free by now, and leads to the other from here on.
    let going = Entry::<Members>::of(write.connection(), &who, &id.to_string()).await?;
    going.save_deletion(&mut write, &who, Some(now)).await?;
    let (left, taken) = (&from.slug, &going.head.slug);
    head::leave_slug(write.connection(), EntryType::Member, into, left, taken).await?;
    let by = Some(who.actor.account);
    for (member, other) in [(&from, &to), (&to, &from)] {
        let subject = ("member", member.id);
        let connection = write.connection();
        audit::note(connection, by, "member_merged", subject, &other.name, now).await?;
    }
    let (template, cause) = (Template::MemberMerged, from.id.to_string());
    mail::to_each(write.connection(), people, template, &cause, &to.name, now).await?;
    let references = store::references(write.connection(), &[into]).await?;
    let member = references
        .get(&into)
        .cloned()
        .ok_or(ApiError::not_found())?;
    write.commit().await?;
    state.outbox.wake();
    Ok(private(StatusCode::OK).json(MemberMerge {
        member,
        actions: moved.actions,
        events: moved.events,
        working_groups: moved.working_groups,
        affiliations,
        claims,
    }))
}

async fn row(write: &Write, id: Uuid) -> Result<Option<member::Model>, ApiError> {
    let row = store::row(write.connection(), id).await?;
    Ok(row.filter(|row| row.deleted_at.is_none()))
}

/// Whether one member may go into another.
fn goes(from: &member::Model, to: &member::Model) -> bool {
    let same = |a: &Option<String>, b: &Option<String>| a.is_none() || b.is_none() || a == b;
    let claimed = |row: &member::Model| row.claim == Claim::Claimed.code();
    from.id != to.id
        && from.kind == to.kind
        && same(&from.siren, &to.siren)
        && same(&from.insee, &to.insee)
        && (claimed(to) || !claimed(from))
        && (is_public(to) || !is_public(from))
}

/// The document of the member that stays, with what the other has besides.
fn united(kept: &MemberDocument, other: &MemberDocument) -> MemberDocument {
    let (mut all, other) = (kept.clone(), other.clone());
    all.summary = all.summary.or(other.summary);
    all.description = all.description.or(other.description);
    all.website = all.website.or(other.website);
    all.point = all.point.or(other.point);
    all.themes.extend(other.themes);
    all.countries.extend(other.countries);
    all.languages.extend(other.languages);
    for contact in other.contacts {
        let known = all.contacts.iter();
        if known
            .clone()
            .all(|it| (&it.name, &it.email) != (&contact.name, &contact.email))
        {
            all.contacts.push(contact);
        }
    }
    passerelle_shared::editing::Document::canonical(all)
}
