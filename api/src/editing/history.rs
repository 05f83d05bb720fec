//! SQL of the saved states of entries.

use std::collections::HashMap;

use passerelle_shared::codes::EntryType;
use passerelle_shared::editing::{Change, Revision};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::{account, revision};
use crate::personal::store::NOBODY;
use crate::rows::{code, number};

/// A state to keep.
#[derive(Clone, Debug)]
pub struct State<'a> {
    /// The kind of entry.
    pub entry_type: EntryType,
    /// The entry.
    pub entry: Uuid,
    /// Its version.
    pub version: i32,
    /// What was done.
    pub change: Change,
    /// Who did it.
    pub account: Option<Uuid>,
    /// When.
    pub at: OffsetDateTime,
    /// The document as JSON.
    pub document: &'a str,
}

/// Keeps a state.
///
/// # Errors
/// The database refuses.
pub async fn keep(connection: &impl ConnectionTrait, state: State<'_>) -> Result<(), DbErr> {
    revision::Entity::insert(revision::ActiveModel {
        id: Set(Uuid::now_v7()),
        entry_type: Set(state.entry_type.code().to_owned()),
        entry_id: Set(state.entry),
        version: Set(state.version),
        account_id: Set(state.account),
        at: Set(state.at),
        change: Set(state.change.code().to_owned()),
        document: Set(state.document.to_owned()),
    })
    .exec_without_returning(connection)
    .await?;
    Ok(())
}

/// Whether a version of an entry is kept.
///
/// # Errors
/// The database does not answer.
pub async fn has(
    connection: &impl ConnectionTrait,
    entry: Uuid,
    version: i32,
) -> Result<bool, DbErr> {
    let known = of(entry)
        .filter(revision::Column::Version.eq(version))
        .count(connection)
        .await?;
    Ok(known > 0)
}

/// How many states of an entry are kept.
///
/// # Errors
/// The database does not answer.
pub async fn count(connection: &impl ConnectionTrait, entry: Uuid) -> Result<u64, DbErr> {
    of(entry).count(connection).await
}

/// States of an entry, latest first, from those before a version on.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn page(
    connection: &impl ConnectionTrait,
    entry: Uuid,
    before: Option<i32>,
    limit: u64,
) -> Result<Vec<Revision>, DbErr> {
    let rows: Vec<Line> = of(entry)
        .select_only()
        .columns([
            revision::Column::Version,
            revision::Column::Change,
            revision::Column::At,
            revision::Column::AccountId,
        ])
        .filter(revision::Column::Version.lt(before.unwrap_or(i32::MAX)))
        .order_by_desc(revision::Column::Version)
        .limit(limit)
        .into_tuple()
        .all(connection)
        .await?;
    lines(connection, entry, rows).await
}

/// A state of an entry with its document as JSON.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn one(
    connection: &impl ConnectionTrait,
    entry: Uuid,
    version: i32,
) -> Result<Option<(Revision, String)>, DbErr> {
    let row = of(entry)
        .filter(revision::Column::Version.eq(version))
        .one(connection)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let line = (row.version, row.change, row.at, row.account_id);
    let mut lines = lines(connection, entry, vec![line]).await?;
    Ok(lines.pop().map(|revision| (revision, row.document)))
}

/// Version, change, time and account.
type Line = (i32, String, OffsetDateTime, Option<Uuid>);

fn of(entry: Uuid) -> sea_orm::Select<revision::Entity> {
    revision::Entity::find().filter(revision::Column::EntryId.eq(entry))
}

async fn lines(
    connection: &impl ConnectionTrait,
    entry: Uuid,
    rows: Vec<Line>,
) -> Result<Vec<Revision>, DbErr> {
    let accounts: Vec<Uuid> = rows.iter().filter_map(|(.., account)| *account).collect();
    let people: HashMap<Uuid, String> = account::Entity::find()
        .filter(account::Column::Id.is_in(accounts))
        .all(connection)
        .await?
        .into_iter()
        .map(|row| (row.id, format!("{} {}", row.given_name, row.family_name)))
        .collect();
    rows.into_iter()
        .map(|(version, change, at, account)| {
            Ok(Revision {
                version: number("revision.version", entry, version)?,
                change: code("revision.change", entry, &change)?,
                at,
                by: account.and_then(|id| people.get(&id).cloned()),
                erased: account == Some(NOBODY),
            })
        })
        .collect()
}
