//! SQL of claims.

use std::collections::HashMap;

use passerelle_shared::accounts::MemberRole;
use passerelle_shared::claims::ClaimStatus;
use passerelle_shared::codes::Claim;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, QuerySelect,
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
