//! Writing public data. A [`Write`] is the only way: at its commit, in the same transaction, it
//! brings the search index in step, raises the data version and logs which entries changed, so
//! that no reader (in this process or another) can take the old state for the new one.

use std::collections::HashSet;

use passerelle_shared::codes::EntryType;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, ExprTrait, QueryFilter,
    QuerySelect, Set,
};
use uuid::Uuid;

use crate::database::Database;
use crate::entity::{data_version, entry_change};
use crate::search;

/// Entries whose changes are worked on together: keeps statements below the parameter limits of
/// both engines.
const CHUNK: usize = 500;

/// The scope of the data version that public answers depend on.
const PUBLIC: &str = "public";

/// A transaction that changes public data.
#[derive(Debug)]
pub struct Write {
    transaction: DatabaseTransaction,
    /// In the order in which they were touched: search documents are numbered so.
    touched: Vec<(EntryType, Uuid)>,
    seen: HashSet<(EntryType, Uuid)>,
}

impl Write {
    /// Begins, when the write before it has ended. Two writes at once would wait for each
    /// other's rows where they touch the same entries in another order, and one would fail: on
    /// both engines they come one after the other. Who reads waits for none.
    ///
    /// # Errors
    /// No connection can be had.
    pub async fn begin(database: &Database) -> Result<Self, DbErr> {
        let transaction = database.begin_write().await?;
        // SQLite's write transaction has the lock already, and leaves these words out.
        data_version::Entity::find_by_id(PUBLIC)
            .lock_exclusive()
            .one(&transaction)
            .await?;
        Ok(Self {
            transaction,
            touched: Vec::new(),
            seen: HashSet::new(),
        })
    }

    /// Where statements are run.
    pub fn connection(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    /// Says that an entry was made, changed or removed.
    pub fn touch(&mut self, entry_type: EntryType, id: Uuid) {
        if self.seen.insert((entry_type, id)) {
            self.touched.push((entry_type, id));
        }
    }

    /// Commits, and gives the data version from which the changes are seen.
    ///
    /// # Errors
    /// The database refuses; nothing is changed then.
    pub async fn commit(self) -> Result<i64, DbErr> {
        let Self {
            transaction,
            touched,
            seen,
        } = self;
        let mut changes = Vec::with_capacity(touched.len());
        for &entry_type in EntryType::ALL {
            let ids: Vec<Uuid> = touched
                .iter()
                .filter(|(touched, _)| *touched == entry_type)
                .map(|&(_, id)| id)
                .collect();
            for ids in ids.chunks(CHUNK) {
                let public = search::index::update(&transaction, entry_type, ids).await?;
                changes.extend(ids.iter().map(|id| (entry_type, *id, !public.contains(id))));
                if entry_type == EntryType::Member {
                    search::index::update_names(&transaction, ids, &seen).await?;
                }
            }
        }
        let version = raise_version(&transaction).await?;
        let rows: Vec<_> = changes
            .into_iter()
            .map(
                |(entry_type, entry_id, deleted)| entry_change::ActiveModel {
                    version: Set(version),
                    entry_type: Set(entry_type.code().to_owned()),
                    entry_id: Set(entry_id),
                    deleted: Set(deleted),
                },
            )
            .collect();
        for rows in rows.chunks(CHUNK) {
            entry_change::Entity::insert_many(rows.to_vec())
                .exec_without_returning(&transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(version)
    }
}

async fn raise_version(connection: &impl ConnectionTrait) -> Result<i64, DbErr> {
    data_version::Entity::update_many()
        .col_expr(
            data_version::Column::Version,
            Expr::col(data_version::Column::Version).add(1),
        )
        .filter(data_version::Column::Scope.eq(PUBLIC))
        .exec(connection)
        .await?;
    current_version(connection).await
}

/// The data version that a connection sees.
///
/// # Errors
/// The database does not answer.
pub async fn current_version(connection: &impl ConnectionTrait) -> Result<i64, DbErr> {
    data_version::Entity::find_by_id(PUBLIC)
        .select_only()
        .column(data_version::Column::Version)
        .into_tuple()
        .one(connection)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("data_version: the row public is missing".to_owned()))
}

/// The entries that changed after a version, once each.
///
/// # Errors
/// The database does not answer, or holds an unknown type of entry.
pub async fn changed_after(
    connection: &impl ConnectionTrait,
    version: i64,
) -> Result<Vec<(EntryType, Uuid)>, DbErr> {
    let rows: Vec<(String, Uuid)> = entry_change::Entity::find()
        .select_only()
        .column(entry_change::Column::EntryType)
        .column(entry_change::Column::EntryId)
        .distinct()
        .filter(entry_change::Column::Version.gt(version))
        .into_tuple()
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|(code, id)| {
            let entry_type = code
                .parse()
                .map_err(|error| DbErr::Type(format!("entry_change.entry_type: {error}")))?;
            Ok((entry_type, id))
        })
        .collect()
}
