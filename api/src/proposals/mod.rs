//! Proposals: corrections, reports and missing members, from anybody.

pub mod answer;
pub mod confirm;
pub mod create;
pub mod decide;
pub mod missing;
pub mod routes;
pub mod store;
pub mod tidy;
pub mod token;

use passerelle_shared::codes::EntryType;
use passerelle_shared::moderation::ModerationKind;
use sea_orm::ConnectionTrait;
use time::OffsetDateTime;

use crate::accounts::store as accounts;
use crate::audit;
use crate::entity::proposal;
use crate::http::error::ApiError;
use crate::mail::{self, Template};
use crate::moderation::subject;
use crate::rows::code;

/// Hands a proposal over to those who decide: it waits from now on, and they are told.
async fn hand_over(
    connection: &impl ConnectionTrait,
    row: &proposal::Model,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let thing = ("proposal", row.id);
    audit::note(
        connection,
        row.account_id,
        "proposal",
        thing,
        &row.kind,
        now,
    )
    .await?;
    let title = title(connection, row).await?;
    let template = Template::ProposalToReview;
    mail::to_animators(connection, template, row.id, &title, now).await?;
    // Whose entry it is may settle it, too.
    if kind(row)? == ModerationKind::Correction
        && let Some(member) = subject::one(connection, entry(row)?)
            .await?
            .and_then(|it| it.owner)
    {
        let people = accounts::administrators_of(connection, member).await?;
        let cause = row.id.to_string();
        mail::to_each(connection, people, template, &cause, &title, now).await?;
    }
    Ok(())
}

/// What a proposal is about, in a word: the title of its entry, or the name of the member.
async fn title(
    connection: &impl ConnectionTrait,
    row: &proposal::Model,
) -> Result<String, ApiError> {
    if let Some(name) = &row.name {
        return Ok(name.clone());
    }
    let subject = subject::one(connection, entry(row)?).await?;
    Ok(subject.map(|it| it.entry.title).unwrap_or_default())
}

/// What kind of proposal a row holds.
///
/// # Errors
/// The row holds what it should not.
pub fn kind(row: &proposal::Model) -> Result<ModerationKind, sea_orm::DbErr> {
    code("proposal.kind", row.id, &row.kind)
}

/// The entry that a proposal is about.
///
/// # Errors
/// The row holds what it should not.
pub fn entry(
    row: &proposal::Model,
) -> Result<Option<(EntryType, sea_orm::prelude::Uuid)>, sea_orm::DbErr> {
    let (Some(entry_type), Some(id)) = (&row.entry_type, row.entry_id) else {
        return Ok(None);
    };
    Ok(Some((code("proposal.entry_type", row.id, entry_type)?, id)))
}
