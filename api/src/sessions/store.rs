//! SQL of sessions and what begins them.

use passerelle_shared::accounts::SignInMethod;
use sea_orm::sea_query::{Expr, LockType};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::{account, link_token, refresh_token, session};

/// The session with its account, while both are good.
///
/// # Errors
/// The database does not answer.
pub async fn living(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<Option<(session::Model, account::Model)>, DbErr> {
    let Some(session) = session::Entity::find_by_id(id)
        .filter(session::Column::EndedAt.is_null())
        .filter(session::Column::ExpiresAt.gt(now))
        .one(connection)
        .await?
    else {
        return Ok(None);
    };
    let account = crate::accounts::store::active(connection, session.account_id).await?;
    Ok(account.map(|account| (session, account)))
}

/// The living sessions of an account, latest use first.
///
/// # Errors
/// The database does not answer.
pub async fn of_account(
    connection: &impl ConnectionTrait,
    account: Uuid,
    now: OffsetDateTime,
) -> Result<Vec<session::Model>, DbErr> {
    session::Entity::find()
        .filter(session::Column::AccountId.eq(account))
        .filter(session::Column::EndedAt.is_null())
        .filter(session::Column::ExpiresAt.gt(now))
        .order_by_desc(session::Column::LastUsedAt)
        .order_by_desc(session::Column::Id)
        .all(connection)
        .await
}

/// Begins a session.
///
/// # Errors
/// The database refuses.
pub async fn begin(
    connection: &impl ConnectionTrait,
    account: Uuid,
    method: SignInMethod,
    user_agent: String,
    now: OffsetDateTime,
    expires_at: OffsetDateTime,
) -> Result<Uuid, DbErr> {
    let id = Uuid::now_v7();
    session::Entity::insert(session::ActiveModel {
        id: Set(id),
        account_id: Set(account),
        method: Set(method.code().to_owned()),
        user_agent: Set(user_agent),
        created_at: Set(now),
        last_used_at: Set(now),
        expires_at: Set(expires_at),
        second_factor_at: Set(None),
        ended_at: Set(None),
    })
    .exec_without_returning(connection)
    .await?;
    Ok(id)
}

/// Ends some sessions of an account: one of them, or all but one, or all.
///
/// # Errors
/// The database refuses.
pub async fn end(
    connection: &impl ConnectionTrait,
    account: Uuid,
    which: Which,
    now: OffsetDateTime,
) -> Result<u64, DbErr> {
    let ended = session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(now))
        .filter(session::Column::AccountId.eq(account))
        .filter(session::Column::EndedAt.is_null());
    let ended = match which {
        Which::One(id) => ended.filter(session::Column::Id.eq(id)),
        Which::AllBut(id) => ended.filter(session::Column::Id.ne(id)),
        Which::All => ended,
    };
    Ok(ended.exec(connection).await?.rows_affected)
}

/// Some sessions of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// This one.
    One(Uuid),
    /// All but this one.
    AllBut(Uuid),
    /// All.
    All,
}

/// Keeps a refresh token of a session: its first, or the one that follows `predecessor`.
///
/// # Errors
/// The database refuses.
pub async fn keep_refresh(
    connection: &impl ConnectionTrait,
    hash: String,
    session: Uuid,
    predecessor: Option<String>,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    refresh_token::Entity::insert(refresh_token::ActiveModel {
        hash: Set(hash),
        session_id: Set(session),
        issued_at: Set(now),
        used_at: Set(None),
        predecessor: Set(predecessor),
    })
    .exec_without_returning(connection)
    .await?;
    Ok(())
}

/// What became of a refresh token that was presented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presented {
    /// It was unused; now it is used.
    First(Uuid),
    /// It had been used before.
    Again(refresh_token::Model),
    /// There is no such token.
    Unknown,
}

/// Uses a refresh token up. Of several who present it at once, one is the first, and each waits for
/// the one before: the token is held until the transaction ends.
///
/// # Errors
/// The database refuses.
pub async fn use_refresh(
    connection: &impl ConnectionTrait,
    hash: &str,
    now: OffsetDateTime,
) -> Result<Presented, DbErr> {
    let used = refresh_token::Entity::update_many()
        .col_expr(refresh_token::Column::UsedAt, Expr::value(now))
        .filter(refresh_token::Column::Hash.eq(hash))
        .filter(refresh_token::Column::UsedAt.is_null())
        .exec(connection)
        .await?;
    let token = refresh_token::Entity::find_by_id(hash)
        .lock(LockType::Update)
        .one(connection)
        .await?;
    Ok(match token {
        None => Presented::Unknown,
        Some(token) if used.rows_affected == 1 => Presented::First(token.session_id),
        Some(token) => Presented::Again(token),
    })
}

/// Takes back the token that followed a used one, if nobody has used it: true if there was one. Of
/// the many that may be asked for so, no two are good.
///
/// # Errors
/// The database refuses.
pub async fn take_back_successor(
    connection: &impl ConnectionTrait,
    token: &refresh_token::Model,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let replaced = refresh_token::Entity::update_many()
        .col_expr(refresh_token::Column::UsedAt, Expr::value(now))
        .filter(refresh_token::Column::Predecessor.eq(token.hash.as_str()))
        .filter(refresh_token::Column::UsedAt.is_null())
        .exec(connection)
        .await?;
    Ok(replaced.rows_affected == 1)
}

/// Notes that a session was used.
///
/// # Errors
/// The database refuses.
pub async fn touch(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: OffsetDateTime,
    expires_at: OffsetDateTime,
) -> Result<(), DbErr> {
    session::Entity::update_many()
        .col_expr(session::Column::LastUsedAt, Expr::value(now))
        .col_expr(session::Column::ExpiresAt, Expr::value(expires_at))
        .filter(session::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// Notes that a session has passed the second factor.
///
/// # Errors
/// The database refuses.
pub async fn pass_second_factor(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    session::Entity::update_many()
        .col_expr(session::Column::SecondFactorAt, Expr::value(now))
        .filter(session::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// Keeps the token of a link.
///
/// # Errors
/// The database refuses.
pub async fn keep_link(
    connection: &impl ConnectionTrait,
    link: link_token::Model,
) -> Result<(), DbErr> {
    link_token::Entity::insert(link_token::ActiveModel::from(link))
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Uses the token of a link up, if it is good. Of several who present it at once, one has it.
///
/// # Errors
/// The database refuses.
pub async fn use_link(
    connection: &impl ConnectionTrait,
    hash: &str,
    now: OffsetDateTime,
) -> Result<Option<link_token::Model>, DbErr> {
    let used = link_token::Entity::update_many()
        .col_expr(link_token::Column::UsedAt, Expr::value(now))
        .filter(link_token::Column::Hash.eq(hash))
        .filter(link_token::Column::UsedAt.is_null())
        .filter(link_token::Column::ExpiresAt.gt(now))
        .exec(connection)
        .await?;
    if used.rows_affected == 0 {
        return Ok(None);
    }
    link_token::Entity::find_by_id(hash).one(connection).await
}

/// Uses up every link of an account that is still good.
///
/// # Errors
/// The database refuses.
pub async fn use_links(
    connection: &impl ConnectionTrait,
    account: Uuid,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    link_token::Entity::update_many()
        .col_expr(link_token::Column::UsedAt, Expr::value(now))
        .filter(link_token::Column::AccountId.eq(account))
        .filter(link_token::Column::UsedAt.is_null())
        .exec(connection)
        .await?;
    Ok(())
}
