//! Writing public data. A [`Write`] is the only way: at its commit, in the same transaction, it
//! brings the search index in step, raises the data version and notes at which version each entry
//! last changed, so that no reader (in this process, another, or a mirror elsewhere) can take the
//! old state for the new one. Versions come in the order of the commits: who has read all of one
//! misses nothing by asking for what came after it.

use std::collections::HashSet;

use passerelle_shared::codes::EntryType;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, ExprTrait,
    QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

use crate::database::Database;
use crate::entity::{data_version, entry_change};
use crate::{actions, events, members, search, working_groups};

/// Entries whose changes are worked on together: keeps statements below the parameter limits of
/// both engines.
const CHUNK: usize = 500;

/// The scope of the data version that public answers depend on.
const PUBLIC: &str = "public";

/// A transaction that changes public data.
#[derive(Debug)]
pub struct Write {
    transaction: DatabaseTransaction,
    /// Sees the data as it was.
    before: Database,
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
            before: database.clone(),
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
            before,
            touched,
            mut seen,
        } = self;
        let mut public = HashSet::new();
        for &entry_type in EntryType::ALL {
            for ids in of_type(&touched, entry_type).chunks(CHUNK) {
                public.extend(search::index::update(&transaction, entry_type, ids).await?);
            }
        }
        let mut changed = touched;
        for (entry_type, ids) in named(&transaction, &changed).await? {
            let ids: Vec<Uuid> = ids
                .into_iter()
                .filter(|&id| seen.insert((entry_type, id)))
                .collect();
            // A group's words name no member.
            if entry_type != EntryType::WorkingGroup {
                for ids in ids.chunks(CHUNK) {
                    search::index::update(&transaction, entry_type, ids).await?;
                }
            }
            changed.extend(ids.into_iter().map(|id| (entry_type, id)));
        }
        let mut counting = counting(before.reader(), &changed).await?;
        counting.extend(self::counting(&transaction, &changed).await?);
        changed.extend(counting.into_iter().filter(|&entry| seen.insert(entry)));

        let version = raise_version(&transaction).await?;
        for changed in changed.chunks(CHUNK) {
            let rows = changed
                .iter()
                .map(|&(entry_type, entry_id)| entry_change::ActiveModel {
                    entry_type: Set(entry_type.code().to_owned()),
                    entry_id: Set(entry_id),
                    version: Set(version),
                    was_public: Set(public.contains(&entry_id)),
                });
            let key = [
                entry_change::Column::EntryType,
                entry_change::Column::EntryId,
            ];
            let was_public = entry_change::Column::WasPublic;
            let once = Expr::col((entry_change::Entity, was_public))
                .or(Expr::col(("excluded", was_public)));
            entry_change::Entity::insert_many(rows)
                .on_conflict(
                    OnConflict::columns(key)
                        .update_column(entry_change::Column::Version)
                        .value(was_public, once)
                        .to_owned(),
                )
                .exec_without_returning(&transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(version)
    }
}

fn of_type(entries: &[(EntryType, Uuid)], wanted: EntryType) -> Vec<Uuid> {
    let of_type = entries
        .iter()
        .filter(|(entry_type, _)| *entry_type == wanted);
    of_type.map(|&(_, id)| id).collect()
}

/// What shows the names of members that changed: their actions, events, groups and communes.
///
/// # Errors
/// The database does not answer.
pub async fn named(
    connection: &impl ConnectionTrait,
    changed: &[(EntryType, Uuid)],
) -> Result<Vec<(EntryType, Vec<Uuid>)>, DbErr> {
    let mut found = Vec::new();
    for ids in of_type(changed, EntryType::Member).chunks(CHUNK) {
        for (entry_type, ids) in [
            (
                EntryType::Member,
                members::store::communes(connection, ids).await?,
            ),
            (
                EntryType::Action,
                actions::store::of_members(connection, ids).await?,
            ),
            (
                EntryType::Event,
                events::store::hosted_by(connection, ids).await?,
            ),
            (
                EntryType::WorkingGroup,
                working_groups::store::of_members(connection, ids).await?,
            ),
        ] {
            found.push((entry_type, ids.into_iter().collect()));
        }
    }
    Ok(found)
}

/// What counts or dates by entries that changed: members show how many actions they have and
/// where, groups when they meet next.
///
/// # Errors
/// The database does not answer.
pub async fn counting(
    connection: &impl ConnectionTrait,
    changed: &[(EntryType, Uuid)],
) -> Result<Vec<(EntryType, Uuid)>, DbErr> {
    let mut found = Vec::new();
    for ids in of_type(changed, EntryType::Action).chunks(CHUNK) {
        let members = actions::store::members_of(connection, ids).await?;
        found.extend(members.into_iter().map(|id| (EntryType::Member, id)));
    }
    for ids in of_type(changed, EntryType::Event).chunks(CHUNK) {
        let groups = events::store::groups_of(connection, ids).await?;
        found.extend(groups.into_iter().map(|id| (EntryType::WorkingGroup, id)));
    }
    Ok(found)
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

/// The entries that changed after a version.
///
/// # Errors
/// The database does not answer, or holds an unknown type of entry.
pub async fn changed_after(
    connection: &impl ConnectionTrait,
    version: i64,
) -> Result<Vec<(EntryType, Uuid)>, DbErr> {
    let rows = entry_change::Entity::find()
        .filter(entry_change::Column::Version.gt(version))
        .all(connection)
        .await?;
    rows.iter().map(entry).collect()
}

/// A place in the order of changes: after all of a version up to an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The data version.
    pub version: i64,
    /// The entry.
    pub id: Uuid,
}

/// The next entries of some types in the order in which they last changed, up to a version, with
/// their places; of those that the public has never seen, none.
///
/// # Errors
/// The database does not answer, or holds an unknown type of entry.
pub async fn following(
    connection: &impl ConnectionTrait,
    types: &[EntryType],
    after: Place,
    up_to: i64,
    limit: u64,
) -> Result<Vec<(EntryType, Place)>, DbErr> {
    let rest = Condition::any()
        .add(entry_change::Column::Version.gt(after.version))
        .add(entry_change::Column::EntryId.gt(after.id));
    let rows = entry_change::Entity::find()
        .filter(entry_change::Column::Version.between(after.version, up_to))
        .filter(rest)
        .filter(entry_change::Column::WasPublic.eq(true))
        .filter(entry_change::Column::EntryType.is_in(types.iter().map(|it| it.code())))
        .order_by_asc(entry_change::Column::Version)
        .order_by_asc(entry_change::Column::EntryId)
        .limit(limit)
        .all(connection)
        .await?;
    rows.iter()
        .map(|row| {
            let (entry_type, id) = entry(row)?;
            Ok((
                entry_type,
                Place {
                    version: row.version,
                    id,
                },
            ))
        })
        .collect()
}

fn entry(row: &entry_change::Model) -> Result<(EntryType, Uuid), DbErr> {
    let entry_type = row
        .entry_type
        .parse()
        .map_err(|error| DbErr::Type(format!("entry_change.entry_type: {error}")))?;
    Ok((entry_type, row.entry_id))
}
