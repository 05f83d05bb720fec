//! API keys as their owners and administrators see them.

use std::collections::HashMap;

use passerelle_shared::api_keys::{
    ApiKey, ApiKeyDay, ApiKeyOwner, ApiKeyUsage, QUOTA_WINDOW, USAGE_DAYS,
};
use sea_orm::{ConnectionTrait, DbErr};
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use crate::accounts::store as accounts;
use crate::entity::api_key;
use crate::quota;
use crate::rows::{code, grouped, number};

/// Requests of an hour: when it began, and how many.
type Hour = (OffsetDateTime, u64);

/// Keys, for their owner.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn own(
    connection: &impl ConnectionTrait,
    rows: Vec<api_key::Model>,
    now: OffsetDateTime,
) -> Result<Vec<ApiKey>, DbErr> {
    views(connection, rows, &HashMap::new(), now).await
}

/// Keys with whose they are, for administrators.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn owned(
    connection: &impl ConnectionTrait,
    rows: Vec<api_key::Model>,
    now: OffsetDateTime,
) -> Result<Vec<ApiKey>, DbErr> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.account_id).collect();
    let owners = accounts::by_ids(connection, &ids).await?;
    let owners = owners.into_values().map(|account| {
        let owner = ApiKeyOwner {
            id: account.id,
            name: format!("{} {}", account.given_name, account.family_name),
            email: account.email,
        };
        (account.id, owner)
    });
    views(connection, rows, &owners.collect(), now).await
}

async fn views(
    connection: &impl ConnectionTrait,
    rows: Vec<api_key::Model>,
    owners: &HashMap<Uuid, ApiKeyOwner>,
    now: OffsetDateTime,
) -> Result<Vec<ApiKey>, DbErr> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let from = first_day(now).midnight().assume_utc().unix_timestamp();
    let mut uses = Vec::new();
    for row in quota::store::uses(connection, &ids, from).await? {
        let hour = OffsetDateTime::from_unix_timestamp(row.hour)
            .map_err(|_| DbErr::Type(format!("api_key_use.hour: {} is no time", row.hour)))?;
        let requests = number("api_key_use.requests", row.api_key_id, row.requests)?;
        uses.push((row.api_key_id, (hour, requests)));
    }
    let mut uses = grouped(uses, |it| it);
    rows.into_iter()
        .map(|row| {
            let owner = owners.get(&row.account_id).cloned();
            let hours = uses.remove(&row.id).unwrap_or_default();
            key(row, owner, &hours, now)
        })
        .collect()
}

/// A key, with the hours in which it was used.
///
/// # Errors
/// The row holds what it should not.
pub fn key(
    row: api_key::Model,
    owner: Option<ApiKeyOwner>,
    hours: &[Hour],
    now: OffsetDateTime,
) -> Result<ApiKey, DbErr> {
    let quota = row
        .quota
        .map(|quota| number("api_key.quota", row.id, quota));
    let quota: Option<u32> = quota.transpose()?;
    Ok(ApiKey {
        state: code("api_key.state", row.id, &row.state)?,
        usage: quota.map(|quota| usage(quota, hours, now)),
        quota_per_hour: quota,
        id: row.id,
        name: row.name,
        website: row.website,
        purpose: row.purpose,
        hint: row.hint,
        reason: row.reason,
        owner,
        created_at: row.created_at,
        granted_at: row.granted_at,
        ended_at: row.ended_at,
        last_used_on: row.last_used_on,
    })
}

fn first_day(now: OffsetDateTime) -> Date {
    now.date() - Duration::days(i64::from(USAGE_DAYS) - 1)
}

fn usage(quota: u32, hours: &[Hour], now: OffsetDateTime) -> ApiKeyUsage {
    let began = quota::hour_of(now.unix_timestamp());
    let hour = |at: &OffsetDateTime| at.unix_timestamp() == began;
    let hour: u64 = hours
        .iter()
        .filter(|(at, _)| hour(at))
        .map(|(_, requests)| requests)
        .sum();
    let mut by_day: HashMap<Date, u64> = HashMap::new();
    for (at, requests) in hours {
        *by_day.entry(at.date()).or_default() += requests;
    }
    let first = first_day(now);
    let days = (0..i64::from(USAGE_DAYS)).map(|after| {
        let day = first + Duration::days(after);
        let requests = by_day.get(&day).copied().unwrap_or_default();
        ApiKeyDay { day, requests }
    });
    ApiKeyUsage {
        hour,
        remaining: u64::from(quota).saturating_sub(hour),
        resets_at: now + Duration::seconds(began + i64::from(QUOTA_WINDOW) - now.unix_timestamp())
            - Duration::nanoseconds(now.nanosecond().into()),
        days: days.collect(),
    }
}
