//! SQL of the keys.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::problem::ErrorCode;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, Set, TryInsertResult,
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::again;
use crate::entity::idempotency_key::{ActiveModel, Column, Entity, Model};
use crate::http::error::ApiError;

/// How long an answer is kept: whoever has heard nothing in a day looks first.
const KEPT: Duration = Duration::DAY;

/// How often a key is tried for that another request gives back at the same moment.
const ATTEMPTS: u32 = 3;

/// A key of an account, for one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Whose it is.
    pub account: Uuid,
    /// SHA-256 of what was given.
    pub hash: String,
    /// SHA-256 of the request.
    pub request: String,
}

/// What a key opens.
#[derive(Debug)]
pub enum Begun {
    /// The request is the first with it.
    First,
    /// It was answered before, so.
    Answered(HttpResponse),
}

/// Takes a key for a request: of several at once, one gets it.
///
/// # Errors
/// `request_in_progress` while the first is under way, `idempotency_key_reused` for another request.
pub async fn begin(
    connection: &impl ConnectionTrait,
    key: &Key,
    now: OffsetDateTime,
) -> Result<Begun, ApiError> {
    forget_one(connection, key, now).await?;
    for _ in 0..ATTEMPTS {
        let row = ActiveModel {
            account_id: Set(key.account),
            hash: Set(key.hash.clone()),
            request: Set(key.request.clone()),
            created_at: Set(now),
            status: Set(None),
            headers: Set(String::new()),
            body: Set(String::new()),
        };
        let taken = Entity::insert(row)
            .on_conflict_do_nothing_on([Column::AccountId, Column::Hash])
            .exec_without_returning(connection)
            .await?;
        if matches!(taken, TryInsertResult::Inserted(1..)) {
            return Ok(Begun::First);
        }
        let known = Entity::find_by_id((key.account, key.hash.clone()));
        if let Some(known) = known.one(connection).await? {
            return known_answer(key, known);
        }
    }
    Err(ApiError::new(ErrorCode::RequestInProgress))
}

fn known_answer(key: &Key, known: Model) -> Result<Begun, ApiError> {
    if known.request != key.request {
        return Err(ApiError::new(ErrorCode::IdempotencyKeyReused));
    }
    let Some(status) = known.status else {
        return Err(ApiError::new(ErrorCode::RequestInProgress));
    };
    let status = u16::try_from(status).ok().map(StatusCode::from_u16);
    let status = status
        .and_then(Result::ok)
        .ok_or_else(|| DbErr::Type("idempotency_key.status is no status".to_owned()))?;
    let headers = serde_json::from_str(&known.headers).map_err(anyhow::Error::new)?;
    Ok(Begun::Answered(again(status, headers, known.body)))
}

/// Keeps what a request was answered.
///
/// # Errors
/// The database refuses.
pub async fn finish(
    connection: &impl ConnectionTrait,
    key: &Key,
    status: StatusCode,
    headers: &[(String, String)],
    body: &str,
) -> Result<(), DbErr> {
    let headers =
        serde_json::to_string(headers).map_err(|error| DbErr::Custom(error.to_string()))?;
    let status = i16::try_from(status.as_u16()).ok();
    Entity::update_many()
        .col_expr(Column::Status, Expr::value(status))
        .col_expr(Column::Headers, Expr::value(headers))
        .col_expr(Column::Body, Expr::value(body))
        .filter(Column::AccountId.eq(key.account))
        .filter(Column::Hash.eq(key.hash.as_str()))
        .exec(connection)
        .await?;
    Ok(())
}

/// Gives a key back: nothing was done with it.
///
/// # Errors
/// The database refuses.
pub async fn release(connection: &impl ConnectionTrait, key: &Key) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(key.account))
        .filter(Column::Hash.eq(key.hash.as_str()))
        .filter(Column::Status.is_null())
        .exec(connection)
        .await?;
    Ok(())
}

async fn forget_one(
    connection: &impl ConnectionTrait,
    key: &Key,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::AccountId.eq(key.account))
        .filter(Column::Hash.eq(key.hash.as_str()))
        .filter(Column::CreatedAt.lte(now - KEPT))
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets the keys that are good no longer.
///
/// # Errors
/// The database refuses.
pub async fn forget(connection: &impl ConnectionTrait, now: OffsetDateTime) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::CreatedAt.lte(now - KEPT))
        .exec(connection)
        .await?;
    Ok(())
}
