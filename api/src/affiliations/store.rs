//! SQL of affiliations.

use passerelle_shared::accounts::MemberRole;
use passerelle_shared::claims::UpdateAffiliation;
use sea_orm::sea_query::{Expr, LockType, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::{account, affiliation, claim};

/// An affiliation.
///
/// # Errors
/// The database does not answer.
pub async fn by_id(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<affiliation::Model>, DbErr> {
    affiliation::Entity::find_by_id(id).one(connection).await
}

/// The people of a member with their accounts, by name.
///
/// # Errors
/// The database does not answer.
pub async fn of_member(
    connection: &impl ConnectionTrait,
    member: Uuid,
) -> Result<Vec<(affiliation::Model, account::Model)>, DbErr> {
    let rows = affiliation::Entity::find()
        .filter(affiliation::Column::MemberId.eq(member))
        .all(connection)
        .await?;
    let accounts = account::Entity::find()
        .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account_id)))
        .order_by_asc(account::Column::FamilyName)
        .order_by_asc(account::Column::GivenName)
        .order_by_asc(account::Column::Id)
        .all(connection)
        .await?;
    Ok(accounts
        .into_iter()
        .filter_map(|account| {
            let row = rows.iter().find(|row| row.account_id == account.id)?;
            Some((row.clone(), account))
        })
        .collect())
}

/// Keeps an affiliation: false if the account belongs to the member already, or was invited.
///
/// # Errors
/// The database refuses.
pub async fn insert(
    connection: &impl ConnectionTrait,
    row: affiliation::Model,
) -> Result<bool, DbErr> {
    let known = affiliation::Entity::find()
        .filter(affiliation::Column::AccountId.eq(row.account_id))
        .filter(affiliation::Column::MemberId.eq(row.member_id))
        .one(connection)
        .await?;
    if known.is_some() {
        return Ok(false);
    }
    affiliation::Entity::insert(affiliation::ActiveModel::from(row))
        .exec_without_returning(connection)
        .await?;
    Ok(true)
}

/// Lets a claimant into the member, whatever part the account had in it before.
///
/// # Errors
/// The database refuses.
pub async fn enter(
    connection: &impl ConnectionTrait,
    claim: &claim::Model,
    role: MemberRole,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let row = affiliation::Model {
        id: Uuid::now_v7(),
        account_id: claim.account_id,
        member_id: claim.member_id,
        role: role.code().to_owned(),
        function: claim.function.clone(),
        title: claim.title.clone(),
        created_at: now,
        accepted_at: Some(now),
    };
    affiliation::Entity::insert(affiliation::ActiveModel::from(row))
        .on_conflict(
            OnConflict::columns([
                affiliation::Column::AccountId,
                affiliation::Column::MemberId,
            ])
            .update_columns([affiliation::Column::Role, affiliation::Column::AcceptedAt])
            .to_owned(),
        )
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Accepts an invitation: false if there is none that is open.
///
/// # Errors
/// The database refuses.
pub async fn accept(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let accepted = affiliation::Entity::update_many()
        .col_expr(affiliation::Column::AcceptedAt, Expr::value(now))
        .filter(affiliation::Column::Id.eq(id))
        .filter(affiliation::Column::AcceptedAt.is_null())
        .exec(connection)
        .await?;
    Ok(accepted.rows_affected == 1)
}

/// Changes an affiliation.
///
/// # Errors
/// The database refuses.
pub async fn update(
    connection: &impl ConnectionTrait,
    id: Uuid,
    wanted: &UpdateAffiliation,
) -> Result<(), DbErr> {
    affiliation::Entity::update_many()
        .set(affiliation::ActiveModel {
            role: Set(wanted.role.code().to_owned()),
            function: Set(wanted.function.code().to_owned()),
            title: Set(wanted.title.clone()),
            ..Default::default()
        })
        .filter(affiliation::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// Removes an affiliation.
///
/// # Errors
/// The database refuses.
pub async fn remove(connection: &impl ConnectionTrait, id: Uuid) -> Result<(), DbErr> {
    affiliation::Entity::delete_by_id(id)
        .exec(connection)
        .await?;
    Ok(())
}

/// Whether somebody else than this affiliation administers the member. The rows are held until the
/// transaction ends, so that two administrators cannot leave at once and leave nobody.
///
/// # Errors
/// The database does not answer.
pub async fn has_other_administrator(
    connection: &impl ConnectionTrait,
    row: &affiliation::Model,
) -> Result<bool, DbErr> {
    let administrators = affiliation::Entity::find()
        .filter(affiliation::Column::MemberId.eq(row.member_id))
        .filter(affiliation::Column::Role.eq(MemberRole::Administrator.code()))
        .filter(affiliation::Column::AcceptedAt.is_not_null())
        .order_by_asc(affiliation::Column::Id)
        .lock(LockType::Update)
        .all(connection)
        .await?;
    Ok(administrators.iter().any(|other| other.id != row.id))
}
