//! Participants: people in working groups. A group has a lead, or the animators know that it has
//! none.

pub mod create;
pub mod decide;
pub mod delete;
pub mod invite;
pub mod list;
pub mod routes;
pub mod store;
pub mod update;
pub mod view;

use passerelle_shared::addresses::{Kind, entry_href};
use passerelle_shared::codes::{Access, EntryType, Publication};
use passerelle_shared::lang::Lang;
use passerelle_shared::participants::{GroupRole, ParticipantStatus};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::accounts::store as accounts;
use crate::app::State;
use crate::changes::Write;
use crate::editing::head;
use crate::entity::{account, group_participant, working_group};
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::mail::{Mail, Template, outbox};
use crate::policy::{Deed, Thing};
use crate::{audit, rows, working_groups};

/// The group of a path, whoever asks.
async fn group(
    connection: &impl ConnectionTrait,
    id_or_slug: &str,
) -> Result<working_group::Model, ApiError> {
    let head = head::find(connection, EntryType::WorkingGroup, "name", id_or_slug)
        .await?
        .filter(|head| head.deleted_at.is_none())
        .ok_or(ApiError::not_found())?;
    working_groups::store::row(connection, head.id)
        .await?
        .ok_or(ApiError::not_found())
}

/// The thing that policy decides about.
pub fn thing(group: &working_group::Model) -> Thing<'static> {
    let published = group.publication == Publication::Published.code();
    Thing::Group {
        id: group.id,
        public: published && group.access != Access::Closed.code(),
    }
}

/// The group of a path, if whoever asks may do this with it.
///
/// # Errors
/// `not_found`, `forbidden`.
pub async fn group_to(
    connection: &impl ConnectionTrait,
    who: &Authorized<SignedIn>,
    deed: Deed,
    id_or_slug: &str,
) -> Result<working_group::Model, ApiError> {
    let group = group(connection, id_or_slug).await?;
    who.to(deed, thing(&group))?;
    Ok(group)
}

/// Accepts an invitation. One that is accepted already, or taken back, stays as it is.
///
/// # Errors
/// The database refuses.
pub async fn accept(state: &State, id: Uuid) -> Result<(), ApiError> {
    let now = state.clock.now();
    let mut write = Write::begin(&state.database).await?;
    let connection = write.connection();
    let Some(row) = store::by_id(connection, id).await? else {
        return Ok(());
    };
    let affiliations = accounts::affiliations(connection, row.account_id).await?;
    let member = match affiliations.as_slice() {
        [one] => Some(one.member_id),
        _ => None,
    };
    if !store::let_in(connection, id, ParticipantStatus::Invited, member, now).await? {
        return Ok(());
    }
    if let Some(group) = working_groups::store::row(connection, row.working_group_id).await? {
        note(
            connection,
            row.account_id,
            "group_joined",
            &row,
            &group,
            now,
        )
        .await?;
    }
    write.touch(EntryType::WorkingGroup, row.working_group_id);
    write.commit().await?;
    Ok(())
}

/// Whether a group would be without lead if this participant led it no longer.
async fn is_last_lead(
    connection: &impl ConnectionTrait,
    row: &group_participant::Model,
) -> Result<bool, ApiError> {
    let leads =
        row.role == GroupRole::Lead.code() && row.status == ParticipantStatus::Participating.code();
    if !leads {
        return Ok(false);
    }
    let others = store::leads(connection, row.working_group_id).await?;
    Ok(others.iter().all(|(other, _)| other.id == row.id))
}

/// Tells the animators that a group has no lead.
async fn tell_orphaned(
    connection: &impl ConnectionTrait,
    group: &working_group::Model,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let template = Template::GroupOrphaned;
    for animator in accounts::animators(connection).await? {
        let values = json!({ "given_name": animator.given_name, "group": group.name });
        let mail = written(&animator, template, group, values, now)?;
        outbox::write(connection, mail, now).await?;
    }
    Ok(())
}

/// Tells the animators of the groups whose last lead an account is: it signs in no longer.
///
/// # Errors
/// The database refuses.
pub async fn lead_no_longer(
    connection: &impl ConnectionTrait,
    account: Uuid,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    for (row, group) in store::of_account(connection, account).await? {
        if is_last_lead(connection, &row).await? {
            tell_orphaned(connection, &group, now).await?;
        }
    }
    Ok(())
}

/// Takes an account out of all its groups, as when it goes. The animators are told of those that
/// are left without a lead.
///
/// # Errors
/// The database refuses.
pub async fn leave_all(
    write: &mut Write,
    account: Uuid,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    lead_no_longer(write.connection(), account, now).await?;
    for (row, group) in store::of_account(write.connection(), account).await? {
        store::remove(write.connection(), row.id).await?;
        write.touch(EntryType::WorkingGroup, group.id);
    }
    Ok(())
}

/// A mail to somebody about a group: with the name of the person, the group's, its address, and
/// further values.
fn mail(
    state: &State,
    recipient: &account::Model,
    template: Template,
    group: &working_group::Model,
    further: Value,
    now: OffsetDateTime,
) -> Result<Mail, ApiError> {
    let lang: Lang = rows::code("account.lang", recipient.id, &recipient.lang)?;
    let page = entry_href(lang, Kind::GroupRoom, &group.slug);
    let mut values = json!({
        "given_name": recipient.given_name,
        "group": group.name,
        "page": format!("{}{page}", state.config.public_url()),
    });
    if let (Value::Object(values), Value::Object(further)) = (&mut values, further) {
        values.extend(further);
    }
    written(recipient, template, group, values, now)
}

fn written(
    recipient: &account::Model,
    template: Template,
    group: &working_group::Model,
    values: Value,
    now: OffsetDateTime,
) -> Result<Mail, ApiError> {
    let moment = now.unix_timestamp_nanos();
    Ok(Mail {
        cause: format!("{}/{}/{}/{moment}", template.code(), group.id, recipient.id),
        recipient: recipient.email.clone(),
        lang: rows::code("account.lang", recipient.id, &recipient.lang)?,
        template,
        values,
    })
}

/// Notes in the audit log what was done with somebody in a group, under the person's account, so
/// that it goes with the person.
async fn note(
    connection: &impl ConnectionTrait,
    by: Uuid,
    deed: &str,
    row: &group_participant::Model,
    group: &working_group::Model,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let subject = ("account", row.account_id);
    audit::note(connection, Some(by), deed, subject, &group.name, now).await?;
    Ok(())
}

/// Given and family name.
fn full_name(account: &account::Model) -> String {
    format!("{} {}", account.given_name, account.family_name)
}
