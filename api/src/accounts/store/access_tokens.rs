//! SQL of personal access tokens.

use passerelle_shared::accounts::CreateAccessToken;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::entity::access_token;

/// A personal access token that is good.
///
/// # Errors
/// The database does not answer.
pub async fn access_token(
    connection: &impl ConnectionTrait,
    hash: &str,
    now: OffsetDateTime,
) -> Result<Option<access_token::Model>, DbErr> {
    access_token::Entity::find()
        .filter(access_token::Column::Hash.eq(hash))
        .filter(access_token::Column::ExpiresAt.gt(now))
        .one(connection)
        .await
}

/// The personal access tokens of an account that are good, latest first.
///
/// # Errors
/// The database does not answer.
pub async fn access_tokens(
    connection: &impl ConnectionTrait,
    account: Uuid,
    now: OffsetDateTime,
) -> Result<Vec<access_token::Model>, DbErr> {
    access_token::Entity::find()
        .filter(access_token::Column::AccountId.eq(account))
        .filter(access_token::Column::ExpiresAt.gt(now))
        .order_by_desc(access_token::Column::CreatedAt)
        .order_by_desc(access_token::Column::Id)
        .all(connection)
        .await
}

/// Keeps a personal access token.
///
/// # Errors
/// The database refuses.
pub async fn keep_access_token(
    connection: &impl ConnectionTrait,
    account: Uuid,
    wanted: &CreateAccessToken,
    hash: String,
    hint: String,
    now: OffsetDateTime,
) -> Result<access_token::Model, DbErr> {
    let scopes: Vec<&str> = wanted.scopes.iter().map(|scope| scope.code()).collect();
    let row = access_token::Model {
        id: Uuid::now_v7(),
        account_id: account,
        name: wanted.name.clone(),
        hash,
        hint,
        scopes: scopes.join(" "),
        created_at: now,
        expires_at: now + Duration::days(wanted.days.into()),
        last_used_at: None,
    };
    access_token::Entity::insert(access_token::ActiveModel::from(row.clone()))
        .exec_without_returning(connection)
        .await?;
    Ok(row)
}

/// Notes that a personal access token was used.
///
/// # Errors
/// The database refuses.
pub async fn note_access_token(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    access_token::Entity::update_many()
        .col_expr(access_token::Column::LastUsedAt, Expr::value(now))
        .filter(access_token::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// Removes a personal access token of an account: false if it has none like it.
///
/// # Errors
/// The database refuses.
pub async fn remove_access_token(
    connection: &impl ConnectionTrait,
    account: Uuid,
    id: Uuid,
) -> Result<bool, DbErr> {
    let removed = access_token::Entity::delete_many()
        .filter(access_token::Column::AccountId.eq(account))
        .filter(access_token::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(removed.rows_affected == 1)
}
