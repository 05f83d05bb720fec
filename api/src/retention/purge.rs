//! Entries that were deleted so long ago that nobody can bring them back.

use passerelle_shared::codes::EntryType;
use passerelle_shared::limits::RESTORATION_DAYS;
use sea_orm::ConnectionTrait;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::store;
use crate::app::State;
use crate::changes::Write;
use crate::http::error::ApiError;

/// The order in which entries go: first those that refer to others.
const ORDER: [EntryType; 5] = [
    EntryType::Action,
    EntryType::Event,
    EntryType::WorkingGroup,
    EntryType::FundingCall,
    EntryType::Member,
];

/// Columns of entries that stay through which an entry of a kind is referred to. What stands in
/// other tables goes with it.
pub const fn references(entry_type: EntryType) -> &'static [(&'static str, &'static str)] {
    match entry_type {
        EntryType::Action | EntryType::Event => &[],
        EntryType::WorkingGroup => &[("event", "working_group_id")],
        EntryType::FundingCall => &[("action", "funding_call_id")],
        EntryType::Member => &[
            ("action", "lead_id"),
            ("action_partner", "member_id"),
            ("event", "host_id"),
            ("event_co_host", "member_id"),
            ("member", "epci_id"),
            ("working_group_member", "member_id"),
            ("proposal", "member_id"),
        ],
    }
}

/// Removes what was deleted more than 30 days ago, with its history. An entry that others name
/// still keeps its name for them, and nothing that is about people.
///
/// # Errors
/// The database refuses.
pub async fn purge(state: &State) -> Result<(), ApiError> {
    let until = state.clock.now() - Duration::days(RESTORATION_DAYS);
    for entry_type in ORDER {
        let mut after = None;
        loop {
            let reader = state.database.reader();
            let gone = store::deleted(reader, entry_type, until, after).await?;
            let Some(&last) = gone.last() else {
                break;
            };
            if has_work(state, entry_type, &gone).await? {
                remove(state, entry_type, until, after).await?;
            }
            after = Some(last);
        }
    }
    Ok(())
}

async fn remove(
    state: &State,
    entry_type: EntryType,
    until: OffsetDateTime,
    after: Option<Uuid>,
) -> Result<(), ApiError> {
    let mut write = Write::begin(&state.database).await?;
    let connection = write.connection();
    // One may have come back meanwhile.
    let gone = store::deleted(connection, entry_type, until, after).await?;
    let free = free(connection, entry_type, &gone).await?;
    store::forget_entries(connection, entry_type, &gone).await?;
    store::remove_entries(connection, entry_type, &free).await?;
    for id in gone {
        write.touch(entry_type, id);
    }
    write.commit().await?;
    Ok(())
}

/// Whether there is something to do: what others name was emptied the first time.
async fn has_work(state: &State, entry_type: EntryType, gone: &[Uuid]) -> Result<bool, ApiError> {
    let reader = state.database.reader();
    Ok(store::is_remembered(reader, gone).await?
        || !free(reader, entry_type, gone).await?.is_empty())
}

async fn free(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    gone: &[Uuid],
) -> Result<Vec<Uuid>, ApiError> {
    let mut free = gone.to_vec();
    for (table, column) in references(entry_type) {
        let named = store::named(connection, table, column, &free).await?;
        free.retain(|id| !named.contains(id));
    }
    Ok(free)
}
