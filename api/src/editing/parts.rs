//! SQL of the parts of entries: rows that belong to one entry and are replaced together.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use uuid::Uuid;

/// Puts rows in the place of those whose column holds the owner's id.
///
/// # Errors
/// The database refuses.
pub async fn replace<E, A>(
    connection: &impl ConnectionTrait,
    column: E::Column,
    owner: Uuid,
    rows: Vec<A>,
) -> Result<(), DbErr>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = E>,
{
    E::delete_many()
        .filter(column.eq(owner))
        .exec(connection)
        .await?;
    if !rows.is_empty() {
        E::insert_many(rows)
            .exec_without_returning(connection)
            .await?;
    }
    Ok(())
}

/// The place of a row among its like.
pub fn position(index: usize) -> i32 {
    i32::try_from(index).unwrap_or(i32::MAX)
}
