//! SQL of proposals.

use passerelle_shared::claims::ClaimStatus;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, Set};
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

/// Moves a proposal from one status to the next: false if it is not there.
///
/// # Errors
/// The database refuses.
pub async fn advance(
    connection: &impl ConnectionTrait,
    id: Uuid,
    from: ClaimStatus,
    to: ClaimStatus,
) -> Result<bool, DbErr> {
    let moved = proposal::Entity::update_many()
        .col_expr(proposal::Column::Status, Expr::value(to.code()))
        .filter(proposal::Column::Id.eq(id))
        .filter(proposal::Column::Status.eq(from.code()))
        .exec(connection)
        .await?;
    Ok(moved.rows_affected == 1)
}

/// Notes the answer to a question: false if none is open.
///
/// # Errors
/// The database refuses.
pub async fn answer(
    connection: &impl ConnectionTrait,
    id: Uuid,
    message: &str,
) -> Result<bool, DbErr> {
    let answered = proposal::Entity::update_many()
        .set(proposal::ActiveModel {
            status: Set(ClaimStatus::Pending.code().to_owned()),
            answer: Set(Some(message.to_owned())),
            ..Default::default()
        })
        .filter(proposal::Column::Id.eq(id))
        .filter(proposal::Column::Status.eq(ClaimStatus::Asked.code()))
        .exec(connection)
        .await?;
    Ok(answered.rows_affected == 1)
}

/// Decides a proposal that waits: false if it does not, or no longer. An outsider is forgotten once
/// it is decided for good.
///
/// # Errors
/// The database refuses.
pub async fn decide(
    connection: &impl ConnectionTrait,
    id: Uuid,
    status: ClaimStatus,
    by: Uuid,
    reason: Option<&str>,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let mut changes = proposal::ActiveModel {
        status: Set(status.code().to_owned()),
        decided_by: Set(Some(by)),
        decided_at: Set(Some(now)),
        reason: Set(reason.map(str::to_owned)),
        ..Default::default()
    };
    if status == ClaimStatus::Asked {
        changes.answer = Set(None);
    } else {
        changes.author_name = Set(None);
        changes.author_email = Set(None);
    }
    let decided = proposal::Entity::update_many()
        .set(changes)
        .filter(proposal::Column::Id.eq(id))
        .filter(
            proposal::Column::Status
                .is_in([ClaimStatus::Pending, ClaimStatus::Asked].map(ClaimStatus::code)),
        )
        .exec(connection)
        .await?;
    Ok(decided.rows_affected == 1)
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
