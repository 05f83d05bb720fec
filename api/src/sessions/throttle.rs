//! How often something may be tried, counted in the database, so that it holds over all processes.
//! The counter of a key is one time: when its bucket is full again (GCRA).

use sea_orm::sea_query::{LockType, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, Set};
use time::{Duration, OffsetDateTime};

use crate::app::State;
use crate::entity::throttle;
use crate::http::error::ApiError;

/// So many at once, and then one more each time that `every` has passed.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// How many at once.
    pub burst: i32,
    /// How long until one more is good.
    pub every: Duration,
}

/// Counts one attempt under each key, or none if one of them has had enough.
///
/// # Errors
/// `too_many_requests` with the time to wait.
pub async fn take(state: &State, keys: &[(String, Limit)]) -> Result<(), ApiError> {
    let now = state.clock.now();
    let transaction = state.database.begin_write().await?;
    // In one order, so that two attempts never wait for each other.
    let mut keys = keys.to_vec();
    keys.sort_by(|a, b| a.0.cmp(&b.0));
    for (key, limit) in keys {
        let free_at = locked(&transaction, &key, now).await?.max(now);
        let wait = free_at - now - limit.every * (limit.burst - 1);
        if wait.is_positive() {
            let seconds = wait.whole_seconds().unsigned_abs() + 1;
            return Err(ApiError::TooMany(seconds));
        }
        throttle::Entity::update(throttle::ActiveModel {
            key: Set(key),
            free_at: Set(free_at + limit.every),
        })
        .exec(&transaction)
        .await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn locked(
    connection: &impl ConnectionTrait,
    key: &str,
    now: OffsetDateTime,
) -> Result<OffsetDateTime, DbErr> {
    mark_first(connection, key, now).await?;
    let row = throttle::Entity::find_by_id(key)
        .lock(LockType::Update)
        .one(connection)
        .await?;
    Ok(row.map_or(now, |row| row.free_at))
}

async fn mark_first(
    connection: &impl ConnectionTrait,
    key: &str,
    until: OffsetDateTime,
) -> Result<(), DbErr> {
    throttle::Entity::insert(throttle::ActiveModel {
        key: Set(key.to_owned()),
        free_at: Set(until),
    })
    .on_conflict(
        OnConflict::column(throttle::Column::Key)
            .do_nothing()
            .to_owned(),
    )
    .exec_without_returning(connection)
    .await?;
    Ok(())
}

/// Remembers a key until a time.
///
/// # Errors
/// The database refuses.
pub async fn remember(
    connection: &impl ConnectionTrait,
    key: &str,
    until: OffsetDateTime,
) -> Result<(), DbErr> {
    throttle::Entity::insert(throttle::ActiveModel {
        key: Set(key.to_owned()),
        free_at: Set(until),
    })
    .on_conflict(
        OnConflict::column(throttle::Column::Key)
            .update_column(throttle::Column::FreeAt)
            .to_owned(),
    )
    .exec_without_returning(connection)
    .await?;
    Ok(())
}

/// Whether a key is remembered.
///
/// # Errors
/// The database does not answer.
pub async fn remembers(
    connection: &impl ConnectionTrait,
    key: &str,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let row = throttle::Entity::find_by_id(key).one(connection).await?;
    Ok(row.is_some_and(|row| row.free_at > now))
}

/// Forgets what no longer counts.
///
/// # Errors
/// The database refuses.
pub async fn forget(connection: &impl ConnectionTrait, now: OffsetDateTime) -> Result<(), DbErr> {
    throttle::Entity::delete_many()
        .filter(throttle::Column::FreeAt.lt(now))
        .exec(connection)
        .await?;
    Ok(())
}
