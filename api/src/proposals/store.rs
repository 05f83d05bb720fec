//! SQL of proposals.

use passerelle_shared::claims::ClaimStatus;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::proposal;

/// A proposal.
///
/// # Errors
/// The database does not answer.
pub async fn by_id(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<proposal::Model>, DbErr> {
    proposal::Entity::find_by_id(id).one(connection).await
}

/// Keeps a proposal.
///
/// # Errors
/// The database refuses.
pub async fn insert(connection: &impl ConnectionTrait, row: proposal::Model) -> Result<(), DbErr> {
    proposal::Entity::insert(proposal::ActiveModel::from(row))
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Notes which member a missing one became.
///
/// # Errors
/// The database refuses.
pub async fn set_member(
    connection: &impl ConnectionTrait,
    id: Uuid,
    member: Uuid,
) -> Result<(), DbErr> {
    proposal::Entity::update_many()
        .col_expr(proposal::Column::MemberId, Expr::value(member))
        .filter(proposal::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets proposals from before a time that nobody confirmed.
///
/// # Errors
/// The database refuses.
pub async fn forget_unconfirmed(
    connection: &impl ConnectionTrait,
    before: OffsetDateTime,
) -> Result<(), DbErr> {
    proposal::Entity::delete_many()
        .filter(proposal::Column::Status.eq(ClaimStatus::Unconfirmed.code()))
        .filter(proposal::Column::CreatedAt.lt(before))
        .exec(connection)
        .await?;
    Ok(())
}
