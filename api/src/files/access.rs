//! Who may see a file: what its entry says. A file without an entry is its sender's.

use passerelle_shared::codes::EntryType;
use passerelle_shared::problem::ErrorCode;

use super::store;
use crate::actions::write::Actions;
use crate::app::State;
use crate::editing::entry::Entry;
use crate::entity::file;
use crate::events::write::Events;
use crate::http::authorized::{Authorized, SignedIn, Visitor};
use crate::http::error::ApiError;
use crate::members::write::Members;
use crate::rows::code;
use crate::working_groups::write::WorkingGroups;

/// Goes on only for whoever may see a file; tells whether everybody may.
///
/// # Errors
/// `not_found` for whoever may not.
pub async fn admits(visitor: &Visitor, row: &file::Model) -> Result<bool, ApiError> {
    let public = is_public(&visitor.state, row).await?;
    if !public {
        let who = visitor.who.as_ref().ok_or(ApiError::not_found())?;
        may_read(who, row).await?;
    }
    Ok(public)
}

/// Whether an entry that everybody sees uses a file.
async fn is_public(state: &State, row: &file::Model) -> Result<bool, ApiError> {
    let (Some(entry_type), Some(entry)) = (&row.entry_type, row.entry_id) else {
        return Ok(false);
    };
    let snapshot = state.catalogue.current().await?;
    let shown = match code("file.entry_type", row.id, entry_type)? {
        EntryType::Member => snapshot.members.by_id(entry).is_some(),
        EntryType::Action => snapshot.actions.by_id(entry).is_some(),
        EntryType::Event => snapshot.events.by_id(entry).is_some(),
        EntryType::WorkingGroup => snapshot.working_groups.by_id(entry).is_some(),
        EntryType::FundingCall => snapshot.funding_calls.by_id(entry).is_some(),
    };
    Ok(shown && store::is_shown(state.database.reader(), row.id).await?)
}

/// Goes on only for whoever sent a file that is no entry's yet, or reads its entry.
async fn may_read(who: &Authorized<SignedIn>, row: &file::Model) -> Result<(), ApiError> {
    let (Some(entry_type), Some(entry)) = (&row.entry_type, row.entry_id) else {
        return (row.account_id == Some(who.actor.account))
            .then_some(())
            .ok_or(ApiError::not_found());
    };
    let connection = who.state.database.reader();
    let entry = entry.to_string();
    let read = match code("file.entry_type", row.id, entry_type)? {
        EntryType::Member => Entry::<Members>::of(connection, who, &entry)
            .await
            .map(drop),
        EntryType::Action => Entry::<Actions>::of(connection, who, &entry)
            .await
            .map(drop),
        EntryType::Event => Entry::<Events>::of(connection, who, &entry).await.map(drop),
        EntryType::WorkingGroup => {
            let found = Entry::<WorkingGroups>::of(connection, who, &entry).await;
            found.map(drop)
        }
        EntryType::FundingCall => Err(ApiError::not_found()),
    };
    // What one may not read of an entry that one sees does not exist either.
    read.map_err(|error| match error.code() {
        ErrorCode::Forbidden => ApiError::not_found(),
        _ => error,
    })
}
