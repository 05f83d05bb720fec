//! The numbers of search documents.

use std::collections::HashMap;

use passerelle_shared::codes::EntryType;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::entity::search_document;
use crate::rows::{among, number};

/// The numbers of the documents of some entries, or of all of a type.
///
/// # Errors
/// The database does not answer, or a number is out of range.
pub async fn numbers(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    ids: Option<&[Uuid]>,
) -> Result<HashMap<Uuid, u32>, DbErr> {
    let rows: Vec<(Uuid, i64)> = among(
        search_document::Entity::find(),
        search_document::Column::EntryId,
        ids,
    )
    .filter(search_document::Column::EntryType.eq(entry_type.code()))
    .select_only()
    .column(search_document::Column::EntryId)
    .column(search_document::Column::Number)
    .into_tuple()
    .all(connection)
    .await?;
    rows.into_iter()
        .map(|(id, found)| Ok((id, number("search_document.number", id, found)?)))
        .collect()
}
