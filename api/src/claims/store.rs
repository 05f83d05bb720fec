//! SQL of claims.

use std::collections::HashMap;

use passerelle_shared::accounts::MemberRole;
use passerelle_shared::claims::ClaimStatus;
use passerelle_shared::codes::Claim;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QuerySelect, Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::{affiliation, claim, member};

/// A claim.
///
/// # Errors
/// The database does not answer.
pub async fn by_id(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<claim::Model>, DbErr> {
    claim::Entity::find_by_id(id).one(connection).await
}

/// A claim of an account for a member that is not decided.
///
/// # Errors
/// The database does not answer.
pub async fn open(
    connection: &impl ConnectionTrait,
    account: Uuid,
    member: Uuid,
) -> Result<Option<claim::Model>, DbErr> {
    let undecided = [
        ClaimStatus::Unconfirmed,
        ClaimStatus::Pending,
        ClaimStatus::Asked,
    ];
    claim::Entity::find()
        .filter(claim::Column::AccountId.eq(account))
        .filter(claim::Column::MemberId.eq(member))
        .filter(claim::Column::Status.is_in(undecided.map(ClaimStatus::code)))
        .one(connection)
        .await
}

/// Keeps a claim.
///
/// # Errors
/// The database refuses.
pub async fn insert(connection: &impl ConnectionTrait, row: claim::Model) -> Result<(), DbErr> {
    claim::Entity::insert(claim::ActiveModel::from(row))
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Moves a claim from one status to the next: false if it is not there.
///
/// # Errors
/// The database refuses.
pub async fn advance(
    connection: &impl ConnectionTrait,
    id: Uuid,
    from: ClaimStatus,
    to: ClaimStatus,
) -> Result<bool, DbErr> {
    let moved = claim::Entity::update_many()
        .col_expr(claim::Column::Status, Expr::value(to.code()))
        .filter(claim::Column::Id.eq(id))
        .filter(claim::Column::Status.eq(from.code()))
        .exec(connection)
        .await?;
    Ok(moved.rows_affected == 1)
}

/// Decides a claim that waits: false if it does not, or no longer.
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
    let mut changes = claim::ActiveModel {
        status: Set(status.code().to_owned()),
        decided_by: Set(Some(by)),
        decided_at: Set(Some(now)),
        reason: Set(reason.map(str::to_owned)),
        ..Default::default()
    };
    if status == ClaimStatus::Asked {
        changes.answer = Set(None);
    }
    let decided = claim::Entity::update_many()
        .set(changes)
        .filter(claim::Column::Id.eq(id))
        .filter(
            claim::Column::Status
                .is_in([ClaimStatus::Pending, ClaimStatus::Asked].map(ClaimStatus::code)),
        )
        .exec(connection)
        .await?;
    Ok(decided.rows_affected == 1)
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
    let answered = claim::Entity::update_many()
        .set(claim::ActiveModel {
            status: Set(ClaimStatus::Pending.code().to_owned()),
            answer: Set(Some(message.to_owned())),
            ..Default::default()
        })
        .filter(claim::Column::Id.eq(id))
        .filter(claim::Column::Status.eq(ClaimStatus::Asked.code()))
        .exec(connection)
        .await?;
    Ok(answered.rows_affected == 1)
}

/// Sets whether a member's page is kept, where it stands at one of `from`.
///
/// # Errors
/// The database refuses.
pub async fn set_claim(
    connection: &impl ConnectionTrait,
    member: Uuid,
    from: &[Claim],
    to: Claim,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let mut changed = member::Entity::update_many()
        .col_expr(member::Column::Claim, Expr::value(to.code()))
        .col_expr(member::Column::UpdatedAt, Expr::value(now))
        .col_expr(
            member::Column::Version,
            Expr::col(member::Column::Version).add(1),
        )
        .filter(member::Column::Id.eq(member))
        .filter(member::Column::Claim.is_in(from.iter().map(|claim| claim.code())));
    if to == Claim::Claimed {
        changed = changed.col_expr(member::Column::LastVerifiedAt, Expr::value(now));
    }
    changed.exec(connection).await?;
    Ok(())
}

/// Claims that are not refused and confirmed, counted by member.
///
/// # Errors
/// The database does not answer.
pub async fn counted(
    connection: &impl ConnectionTrait,
    members: &[Uuid],
) -> Result<HashMap<Uuid, u32>, DbErr> {
    let standing = [
        ClaimStatus::Pending,
        ClaimStatus::Asked,
        ClaimStatus::Accepted,
    ];
    let rows: Vec<Uuid> = claim::Entity::find()
        .select_only()
        .column(claim::Column::MemberId)
        .filter(claim::Column::MemberId.is_in(members.iter().copied()))
        .filter(claim::Column::Status.is_in(standing.map(ClaimStatus::code)))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(tally(rows))
}

/// Administrators, counted by member.
///
/// # Errors
/// The database does not answer.
pub async fn administrators(
    connection: &impl ConnectionTrait,
    members: &[Uuid],
) -> Result<HashMap<Uuid, u32>, DbErr> {
    let rows: Vec<Uuid> = affiliation::Entity::find()
        .select_only()
        .column(affiliation::Column::MemberId)
        .filter(affiliation::Column::MemberId.is_in(members.iter().copied()))
        .filter(affiliation::Column::Role.eq(MemberRole::Administrator.code()))
        .filter(affiliation::Column::AcceptedAt.is_not_null())
        .into_tuple()
        .all(connection)
        .await?;
    Ok(tally(rows))
}

fn tally(ids: Vec<Uuid>) -> HashMap<Uuid, u32> {
    let mut counts = HashMap::new();
    for id in ids {
        *counts.entry(id).or_insert(0) += 1;
    }
    counts
}

/// The sites of members.
///
/// # Errors
/// The database does not answer.
pub async fn websites(
    connection: &impl ConnectionTrait,
    members: &[Uuid],
) -> Result<HashMap<Uuid, String>, DbErr> {
    let rows: Vec<(Uuid, Option<String>)> = member::Entity::find()
        .select_only()
        .column(member::Column::Id)
        .column(member::Column::Website)
        .filter(member::Column::Id.is_in(members.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, website)| Some((id, website?)))
        .collect())
}
