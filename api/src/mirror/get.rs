//! `GET /api/v1/changes`

use actix_web::HttpResponse;
use passerelle_shared::changes::{ChangeFilter, ChangePage, EntryChange, EntrySummary};
use passerelle_shared::codes::EntryType;
use passerelle_shared::limits::PAGE_SIZE_MAX;
use passerelle_shared::query::Filter;
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::place;
use crate::catalogue::Snapshot;
use crate::changes::{Place, following};
use crate::http::docs::{Conditional, Gone, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::read::{JSON, PublicRead, Source, next_address};

/// Follow the changes.
///
/// The public entries in the order in which they last changed, from nothing or from the cursor of
/// an earlier answer on; those that are gone are told as `deleted`. A copy that keeps what each
/// answer says, and asks again with its `next_cursor`, ends as the lists are, whatever is written
/// meanwhile. An entry may come again without a difference. What the time alone changes
/// (`freshness`, `period`, the `status` of calls) is told with the next change: a copy derives it
/// from the dates.
#[utoipa::path(
    get,
    path = "/api/v1/changes",
    operation_id = "list_changes",
    tag = "changes",
    params(ChangeFilter),
    responses(
        (status = 200, description = "A page of changes", body = ChangePage, headers(
            ("ETag" = String, description = "For `If-None-Match`"),
            ("Link" = String, description = "The next page (RFC 8288), where there is one"),
        )),
        Gone, Conditional, Refusals,
    ),
)]
pub async fn list_changes(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<ChangeFilter>,
) -> Result<HttpResponse, ApiError> {
    read.answer(&filter.to_query(), JSON, async |source| {
        let page = changes(&source, &filter).await?;
        let next = page.next.clone();
        Ok((page, next))
    })
    .await
}

async fn changes(source: &Source, filter: &ChangeFilter) -> Result<ChangePage, ApiError> {
    let snapshot = &source.snapshot;
    let after = match &filter.cursor {
        Some(cursor) => place::place(snapshot, cursor)?,
        None => place::START,
    };
    let types = if filter.entry_type.is_empty() {
        EntryType::ALL
    } else {
        &filter.entry_type
    };
    let limit = filter.limit.unwrap_or(PAGE_SIZE_MAX);
    let part = after_place(snapshot, source.database.reader(), types, after, limit).await?;
    let last = part.last.filter(|_| part.more);
    let next_cursor = place::cursor(snapshot, last.unwrap_or(place::end(snapshot)));
    Ok(ChangePage {
        items: part.items,
        next: part
            .more
            .then(|| next_address("/api/v1/changes", filter, Some(&next_cursor)))
            .flatten(),
        next_cursor,
    })
}

/// Some of the changes after a place.
#[derive(Clone, Debug)]
pub struct Part {
    /// The changes.
    pub items: Vec<EntryChange>,
    /// The place of the last of them.
    pub last: Option<Place>,
    /// Whether there are more.
    pub more: bool,
}

/// The changes of some types after a place, as a snapshot shows the entries.
///
/// # Errors
/// The database does not answer.
pub async fn after_place(
    snapshot: &Snapshot,
    connection: &impl ConnectionTrait,
    types: &[EntryType],
    after: Place,
    limit: u32,
) -> Result<Part, DbErr> {
    let most = u64::from(limit) + 1;
    let found = following(connection, types, after, snapshot.version, most).await?;
    let shown = found
        .iter()
        .take(usize::try_from(limit).unwrap_or(usize::MAX));
    let more = found.len() > shown.len();
    let last = shown.clone().next_back().map(|&(_, last)| last);
    let items = shown.map(|&(entry_type, place)| change(snapshot, entry_type, place.id));
    Ok(Part {
        items: items.collect(),
        last,
        more,
    })
}

fn change(snapshot: &Snapshot, entry_type: EntryType, id: Uuid) -> EntryChange {
    let entry = summary(snapshot, entry_type, id);
    EntryChange {
        entry_type,
        id,
        deleted: entry.is_none(),
        entry,
    }
}

fn summary(snapshot: &Snapshot, entry_type: EntryType, id: Uuid) -> Option<EntrySummary> {
    Some(match entry_type {
        EntryType::Member => {
            EntrySummary::Member(Box::new(snapshot.members.by_id(id)?.summary.clone()))
        }
        EntryType::Action => {
            EntrySummary::Action(Box::new(snapshot.actions.by_id(id)?.summary.clone()))
        }
        EntryType::Event => {
            EntrySummary::Event(Box::new(snapshot.events.by_id(id)?.summary.clone()))
        }
        EntryType::WorkingGroup => {
            let group = snapshot.working_groups.by_id(id)?;
            EntrySummary::WorkingGroup(Box::new(group.summary(snapshot)))
        }
        EntryType::FundingCall => {
            EntrySummary::FundingCall(Box::new(snapshot.funding_calls.by_id(id)?.summary.clone()))
        }
    })
}
