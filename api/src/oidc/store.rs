//! SQL of identities.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::identity;

/// The identity of somebody at a service, if it is linked.
///
/// # Errors
/// The database does not answer.
pub async fn lookup(
    connection: &impl ConnectionTrait,
    issuer: &str,
    subject: &str,
) -> Result<Option<identity::Model>, DbErr> {
    let key = (issuer.to_owned(), subject.to_owned());
    identity::Entity::find_by_id(key).one(connection).await
}

/// Every identity of an account, earliest first.
///
/// # Errors
/// The database does not answer.
pub async fn of_account(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<identity::Model>, DbErr> {
    identity::Entity::find()
        .filter(identity::Column::AccountId.eq(account))
        .order_by_asc(identity::Column::CreatedAt)
        .order_by_asc(identity::Column::Subject)
        .all(connection)
        .await
}

/// Links an identity; of several who do it at once, one is first: false for the others.
///
/// # Errors
/// The database refuses.
pub async fn link(
    connection: &impl ConnectionTrait,
    identity: identity::Model,
) -> Result<bool, DbErr> {
    let key = [identity::Column::Issuer, identity::Column::Subject];
    let inserted = identity::Entity::insert(identity::ActiveModel::from(identity))
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(connection)
        .await?;
    Ok(inserted == 1)
}

/// Notes that an identity is used.
///
/// # Errors
/// The database refuses.
pub async fn touch(
    connection: &impl ConnectionTrait,
    issuer: &str,
    subject: &str,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    identity::Entity::update_many()
        .col_expr(identity::Column::LastUsedAt, Expr::value(now))
        .filter(identity::Column::Issuer.eq(issuer))
        .filter(identity::Column::Subject.eq(subject))
        .exec(connection)
        .await?;
    Ok(())
}
