//! `GET /api/v1/account/entries`

use actix_web::web::Json;
use passerelle_shared::editing::{OwnEntry, OwnEntryFilter, OwnEntryPage};
use passerelle_shared::limits::PAGE_SIZE_DEFAULT;
use passerelle_shared::page::Cursor;
use uuid::Uuid;

use super::own_store;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, place};
use crate::http::read::{cut, next_address};
use crate::members;
use crate::rows::number;

/// List my entries.
///
/// Actions and events of the members that one edits for, working groups that one leads, and funding
/// calls for those who keep them: drafts, submitted and published ones, or those that were deleted
/// and can be brought back.
#[utoipa::path(
    get,
    path = "/api/v1/account/entries",
    operation_id = "list_own_entries",
    tag = "account",
    security(("bearer" = [])),
    params(OwnEntryFilter),
    responses(
        (status = 200, description = "A page of entries", body = OwnEntryPage),
        SignedOut, Refusals,
    ),
)]
pub async fn list_own_entries(
    who: Authorized<SignedIn>,
    FilterQuery(filter): FilterQuery<OwnEntryFilter>,
) -> Result<Json<OwnEntryPage>, ApiError> {
    let connection = who.state.database.reader();
    let before = place(filter.cursor.as_ref(), |id| Uuid::from_slice(id).ok())?;
    let wanted = own_store::Wanted {
        publications: &filter.publication,
        deleted: filter.deleted.unwrap_or(false),
        now: who.state.clock.now(),
    };
    let most = filter.limit.unwrap_or(PAGE_SIZE_DEFAULT);
    let (mut rows, total) =
        own_store::page(connection, &who.actor, &wanted, before, u64::from(most) + 1).await?;
    let more = cut(&mut rows, most);
    let owners: Vec<Uuid> = rows.iter().filter_map(|row| row.owner).collect();
    let owners = members::store::references(connection, &owners).await?;
    let next_cursor = rows
        .last()
        .filter(|_| more)
        .map(|row| Cursor::new(row.head.id.as_bytes().to_vec()));
    let items = rows
        .into_iter()
        .map(|row| {
            Ok::<_, ApiError>(OwnEntry {
                entry_type: row.entry_type,
                id: row.head.id,
                version: number("version", row.head.id, row.head.version)?,
                slug: row.head.slug,
                title: row.head.title,
                publication: row.head.publication,
                updated_at: row.head.updated_at,
                deleted_at: row.head.deleted_at,
                member: row.owner.and_then(|owner| owners.get(&owner).cloned()),
            })
        })
        .collect::<Result<_, _>>()?;
    Ok(Json(OwnEntryPage {
        items,
        total,
        next: next_address("/api/v1/account/entries", &filter, next_cursor.as_ref()),
        next_cursor,
    }))
}
