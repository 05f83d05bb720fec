//! SQL of files.

use passerelle_shared::codes::EntryType;
use sea_orm::sea_query::{Expr, LockBehavior, LockType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseBackend, DbErr, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::uses::Part;
use crate::entity::{file, file_use};
use crate::rows::among;

/// A file.
///
/// # Errors
/// The database does not answer.
pub async fn by_id(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<file::Model>, DbErr> {
    file::Entity::find_by_id(id).one(connection).await
}

/// Some files.
///
/// # Errors
/// The database does not answer.
pub async fn by_ids(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<Vec<file::Model>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    file::Entity::find()
        .filter(file::Column::Id.is_in(ids.iter().copied()))
        .all(connection)
        .await
}

/// Some files, held until the transaction ends: none of them is swept meanwhile.
///
/// # Errors
/// The database does not answer.
pub async fn hold(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<Vec<file::Model>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    file::Entity::find()
        .filter(file::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(file::Column::Id)
        .lock_exclusive()
        .all(connection)
        .await
}

/// Keeps what is known of a file.
///
/// # Errors
/// The database refuses.
pub async fn insert(connection: &impl ConnectionTrait, row: file::Model) -> Result<(), DbErr> {
    file::Entity::insert(file::ActiveModel::from(row))
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// The sizes of the files that an account has sent since a time.
///
/// # Errors
/// The database does not answer.
pub async fn sent_since(
    connection: &impl ConnectionTrait,
    account: Uuid,
    since: OffsetDateTime,
) -> Result<Vec<i64>, DbErr> {
    file::Entity::find()
        .select_only()
        .column(file::Column::Bytes)
        .filter(file::Column::AccountId.eq(account))
        .filter(file::Column::CreatedAt.gt(since))
        .into_tuple()
        .all(connection)
        .await
}

/// Every file that an account sent, latest first.
///
/// # Errors
/// The database does not answer.
pub async fn of_account(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<file::Model>, DbErr> {
    file::Entity::find()
        .filter(file::Column::AccountId.eq(account))
        .order_by_desc(file::Column::Id)
        .all(connection)
        .await
}

/// Whether an entry shows a file now.
///
/// # Errors
/// The database does not answer.
pub async fn is_shown(connection: &impl ConnectionTrait, file: Uuid) -> Result<bool, DbErr> {
    let uses = file_use::Entity::find()
        .filter(file_use::Column::FileId.eq(file))
        .count(connection)
        .await?;
    Ok(uses > 0)
}

/// What an entry shows, in order.
///
/// # Errors
/// The database does not answer.
pub async fn of_entry(
    connection: &impl ConnectionTrait,
    entry: Uuid,
) -> Result<Vec<file_use::Model>, DbErr> {
    file_use::Entity::find()
        .filter(file_use::Column::EntryId.eq(entry))
        .order_by_asc(file_use::Column::Position)
        .all(connection)
        .await
}

/// The covers of some entries of a kind, or of all, with their files.
///
/// # Errors
/// The database does not answer.
pub async fn covers(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    entries: Option<&[Uuid]>,
) -> Result<(Vec<file_use::Model>, Vec<file::Model>), DbErr> {
    let uses = among(file_use::Entity::find(), file_use::Column::EntryId, entries)
        .filter(file_use::Column::Part.eq(Part::Cover.to_string()))
        .all(connection)
        .await?;
    if uses.is_empty() {
        return Ok((uses, Vec::new()));
    }
    let files = among(file::Entity::find(), file::Column::EntryId, entries)
        .filter(file::Column::EntryType.eq(entry_type.code()))
        .all(connection)
        .await?;
    Ok((uses, files))
}

/// Puts what an entry shows in the place of what it showed; the files are its own from then on.
///
/// # Errors
/// The database refuses.
pub async fn replace(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    entry: Uuid,
    rows: Vec<file_use::Model>,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    file_use::Entity::delete_many()
        .filter(file_use::Column::EntryId.eq(entry))
        .exec(connection)
        .await?;
    let shown = rows.iter().map(|row| row.file_id);
    file::Entity::update_many()
        .col_expr(file::Column::UnusedSince, Expr::value(now))
        .filter(file::Column::EntryId.eq(entry))
        .filter(file::Column::UnusedSince.is_null())
        .filter(file::Column::Id.is_not_in(shown))
        .exec(connection)
        .await?;
    if rows.is_empty() {
        return Ok(());
    }
    let files: Vec<Uuid> = rows.iter().map(|row| row.file_id).collect();
    file_use::Entity::insert_many(rows.into_iter().map(file_use::ActiveModel::from))
        .exec_without_returning(connection)
        .await?;
    file::Entity::update_many()
        .col_expr(file::Column::EntryType, Expr::value(entry_type.code()))
        .col_expr(file::Column::EntryId, Expr::value(entry))
        .col_expr(
            file::Column::UnusedSince,
            Expr::value(None::<OffsetDateTime>),
        )
        .filter(file::Column::Id.is_in(files))
        .exec(connection)
        .await?;
    Ok(())
}

/// Lets the files of entries that are gone be no entry's.
///
/// # Errors
/// The database refuses.
pub async fn release(connection: &impl ConnectionTrait, entries: &[Uuid]) -> Result<(), DbErr> {
    file_use::Entity::delete_many()
        .filter(file_use::Column::EntryId.is_in(entries.iter().copied()))
        .exec(connection)
        .await?;
    file::Entity::update_many()
        .col_expr(file::Column::EntryId, Expr::value(None::<Uuid>))
        .col_expr(file::Column::EntryType, Expr::value(None::<String>))
        .filter(file::Column::EntryId.is_in(entries.iter().copied()))
        .exec(connection)
        .await?;
    Ok(())
}

/// Files that nobody uses: no entry's and sent before a time, or not shown by their entry since
/// before another. Held until the transaction ends; what another process holds is left to it.
///
/// # Errors
/// The database does not answer.
pub async fn unused(
    connection: &impl ConnectionTrait,
    sent_before: OffsetDateTime,
    unused_before: OffsetDateTime,
    most: u64,
) -> Result<Vec<file::Model>, DbErr> {
    let nobodys = Condition::all()
        .add(file::Column::EntryId.is_null())
        .add(file::Column::CreatedAt.lt(sent_before));
    let mut unused = file::Entity::find()
        .filter(
            Condition::any()
                .add(nobodys)
                .add(file::Column::UnusedSince.lt(unused_before)),
        )
        .order_by_asc(file::Column::Id)
        .limit(most);
    if connection.get_database_backend() == DatabaseBackend::Postgres {
        unused = unused.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    unused.all(connection).await
}

/// Removes what is known of files.
///
/// # Errors
/// The database refuses.
pub async fn remove(connection: &impl ConnectionTrait, ids: &[Uuid]) -> Result<(), DbErr> {
    file::Entity::delete_many()
        .filter(file::Column::Id.is_in(ids.iter().copied()))
        .exec(connection)
        .await?;
    Ok(())
}
