//! SQL of quotas, and of how much keys are used.

use sea_orm::sea_query::{Expr, ExprTrait, LockType, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::accounts::store as accounts;
use crate::entity::{api_key, api_key_use, quota_window};

/// A part of a quota that a process may spend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leased {
    /// Requests, one at least.
    pub good: u32,
    /// What the hour's quota has left besides.
    pub rest: u64,
}

/// Takes a part of an hour's quota: of `part` requests, of fewer where fewer are left, or nothing where
/// it is spent. One statement, so that no two processes are given the same.
///
/// # Errors
/// The database refuses.
pub async fn lease(
    connection: &impl ConnectionTrait,
    subject: &str,
    hour: i64,
    part: u32,
    quota: u32,
) -> Result<Option<Leased>, DbErr> {
    let used = (quota_window::Entity, quota_window::Column::Used);
    let taken = OnConflict::columns([quota_window::Column::Subject, quota_window::Column::Hour])
        .value(
            quota_window::Column::Used,
            Expr::col(used).add(i64::from(part)),
        )
        .action_and_where(Expr::col(used).lt(i64::from(quota)))
        .to_owned();
    let statement = quota_window::Entity::insert(quota_window::ActiveModel {
        subject: Set(subject.to_owned()),
        hour: Set(hour),
        used: Set(i64::from(part)),
    })
    .on_conflict(taken)
    .into_query()
    .returning_col(quota_window::Column::Used)
    .to_owned();
    let Some(row) = connection.query_one(&statement).await? else {
        return Ok(None);
    };
    let used: i64 = row.try_get("", "used")?;
    // The last part may reach beyond the quota: what lies beyond is nobody's.
    let before = used - i64::from(part);
    let good = std::cmp::min(i64::from(part), i64::from(quota) - before);
    Ok(Some(Leased {
        good: u32::try_from(good).unwrap_or_default(),
        rest: u64::try_from(i64::from(quota) - used).unwrap_or_default(),
    }))
}

/// Forgets hours that began before a time, in seconds since 1970.
///
/// # Errors
/// The database refuses.
pub async fn forget(connection: &impl ConnectionTrait, before: i64) -> Result<(), DbErr> {
    quota_window::Entity::delete_many()
        .filter(quota_window::Column::Hour.lt(before))
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets what was counted of somebody.
///
/// # Errors
/// The database refuses.
pub async fn forget_subject(connection: &impl ConnectionTrait, subject: &str) -> Result<(), DbErr> {
    quota_window::Entity::delete_many()
        .filter(quota_window::Column::Subject.eq(subject))
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets how keys were used before a time, in seconds since 1970.
///
/// # Errors
/// The database refuses.
pub async fn forget_uses(connection: &impl ConnectionTrait, before: i64) -> Result<(), DbErr> {
    api_key_use::Entity::delete_many()
        .filter(api_key_use::Column::Hour.lt(before))
        .exec(connection)
        .await?;
    Ok(())
}

/// Notes that a key was used so often in an hour, if it is still there.
///
/// # Errors
/// The database refuses.
pub async fn note_use(
    connection: &impl ConnectionTrait,
    key: Uuid,
    hour: i64,
    requests: i64,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    // Held until the transaction ends, so that nobody deletes it meanwhile.
    let row = api_key::Entity::find_by_id(key)
        .lock(LockType::Update)
        .one(connection)
        .await?;
    let Some(row) = row else {
        return Ok(());
    };
    let more = Expr::col((api_key_use::Entity, api_key_use::Column::Requests)).add(requests);
    api_key_use::Entity::insert(api_key_use::ActiveModel {
        api_key_id: Set(key),
        hour: Set(hour),
        requests: Set(requests),
    })
    .on_conflict(
        OnConflict::columns([api_key_use::Column::ApiKeyId, api_key_use::Column::Hour])
            .value(api_key_use::Column::Requests, more)
            .to_owned(),
    )
    .exec_without_returning(connection)
    .await?;
    if row.last_used_on != Some(now.date()) {
        api_key::Entity::update_many()
            .col_expr(api_key::Column::LastUsedOn, Expr::value(now.date()))
            .filter(api_key::Column::Id.eq(key))
            .exec(connection)
            .await?;
        // Whose key works is not dormant.
        accounts::note_seen(connection, row.account_id, now).await?;
    }
    Ok(())
}

/// The use of some keys from an hour on: key, hour, requests.
///
/// # Errors
/// The database does not answer.
pub async fn uses(
    connection: &impl ConnectionTrait,
    keys: &[Uuid],
    from: i64,
) -> Result<Vec<api_key_use::Model>, DbErr> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    api_key_use::Entity::find()
        .filter(api_key_use::Column::ApiKeyId.is_in(keys.iter().copied()))
        .filter(api_key_use::Column::Hour.gte(from))
        .all(connection)
        .await
}
