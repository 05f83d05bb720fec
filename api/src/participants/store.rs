//! SQL of participants.

use std::collections::HashMap;

use passerelle_shared::participants::{GroupRole, ParticipantStatus};
use sea_orm::sea_query::{Expr, Func};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, QueryTrait, Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::group_participant::{ActiveModel, Column, Entity, Model};
use crate::entity::{account, affiliation, working_group};
use crate::rows::among;

/// A participant.
///
/// # Errors
/// The database does not answer.
pub async fn by_id(connection: &impl ConnectionTrait, id: Uuid) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(connection).await
}

/// An account's part in a group.
///
/// # Errors
/// The database does not answer.
pub async fn of_account_in(
    connection: &impl ConnectionTrait,
    group: Uuid,
    account: Uuid,
) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::WorkingGroupId.eq(group))
        .filter(Column::AccountId.eq(account))
        .one(connection)
        .await
}

/// An account's parts in groups that are not deleted, with the groups, by name.
///
/// # Errors
/// The database does not answer.
pub async fn of_account(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<(Model, working_group::Model)>, DbErr> {
    let rows = Entity::find()
        .filter(Column::AccountId.eq(account))
        .all(connection)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let groups = working_group::Entity::find()
        .filter(working_group::Column::Id.is_in(rows.iter().map(|row| row.working_group_id)))
        .filter(working_group::Column::DeletedAt.is_null())
        .order_by_asc(working_group::Column::Name)
        .order_by_asc(working_group::Column::Id)
        .all(connection)
        .await?;
    let mut rows: HashMap<Uuid, Model> = rows
        .into_iter()
        .map(|row| (row.working_group_id, row))
        .collect();
    Ok(groups
        .into_iter()
        .filter_map(|group| Some((rows.remove(&group.id)?, group)))
        .collect())
}

/// The groups that an account is in, each with whether it leads it.
///
/// # Errors
/// The database does not answer.
pub async fn groups_of(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<(Uuid, bool)>, DbErr> {
    let rows: Vec<(Uuid, String)> = Entity::find()
        .select_only()
        .column(Column::WorkingGroupId)
        .column(Column::Role)
        .filter(Column::AccountId.eq(account))
        .filter(Column::Status.eq(ParticipantStatus::Participating.code()))
        .into_tuple()
        .all(connection)
        .await?;
    let lead = GroupRole::Lead.code();
    Ok(rows
        .into_iter()
        .map(|(group, role)| (group, role == lead))
        .collect())
}

/// Where a page begins: after this role and this participant.
pub type Place = (String, Uuid);

/// A page of participants with their accounts, leads first, one more than asked for, and how many
/// there are. People whose account is switched off are in no group.
///
/// # Errors
/// The database does not answer.
pub async fn page(
    connection: &impl ConnectionTrait,
    group: Uuid,
    status: ParticipantStatus,
    after: Option<Place>,
    most: u64,
) -> Result<(Vec<(Model, account::Model)>, u64), DbErr> {
    let all = Entity::find()
        .filter(Column::WorkingGroupId.eq(group))
        .filter(Column::Status.eq(status.code()))
        .filter(active_account());
    let total = all.clone().count(connection).await?;
    let mut page = all
        .order_by_asc(Column::Role)
        .order_by_asc(Column::Id)
        .limit(most + 1);
    if let Some((role, id)) = after {
        let same = Condition::all()
            .add(Column::Role.eq(role.clone()))
            .add(Column::Id.gt(id));
        page = page.filter(Condition::any().add(Column::Role.gt(role)).add(same));
    }
    let rows = page.all(connection).await?;
    Ok((with_accounts(connection, rows).await?, total))
}

/// The leads of a group who can sign in, with their accounts. Whatever changes leads does so in a
/// [`Write`](crate::changes::Write), one after the other, so that two leads cannot leave at once and
/// leave nobody.
///
/// # Errors
/// The database does not answer.
pub async fn leads(
    connection: &impl ConnectionTrait,
    group: Uuid,
) -> Result<Vec<(Model, account::Model)>, DbErr> {
    let rows = Entity::find()
        .filter(Column::WorkingGroupId.eq(group))
        .filter(Column::Status.eq(ParticipantStatus::Participating.code()))
        .filter(Column::Role.eq(GroupRole::Lead.code()))
        .filter(active_account())
        .order_by_asc(Column::Id)
        .all(connection)
        .await?;
    with_accounts(connection, rows).await
}

/// That the account is not switched off: looked up for each participant, not for all accounts.
fn active_account() -> Expr {
    let own = Expr::col((account::Entity, account::Column::Id)).equals((Entity, Column::AccountId));
    Expr::exists(
        account::Entity::find()
            .select_only()
            .column(account::Column::Id)
            .filter(own)
            .filter(account::Column::DeactivatedAt.is_null())
            .into_query(),
    )
}

async fn with_accounts(
    connection: &impl ConnectionTrait,
    rows: Vec<Model>,
) -> Result<Vec<(Model, account::Model)>, DbErr> {
    let accounts = account::Entity::find()
        .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account_id)))
        .all(connection)
        .await?;
    let mut accounts: HashMap<Uuid, account::Model> =
        accounts.into_iter().map(|row| (row.id, row)).collect();
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let account = accounts.remove(&row.account_id)?;
            Some((row, account))
        })
        .collect())
}

/// What people are in the members for which they take part, by account and member.
///
/// # Errors
/// The database does not answer.
pub async fn functions(
    connection: &impl ConnectionTrait,
    accounts: &[Uuid],
) -> Result<HashMap<(Uuid, Uuid), String>, DbErr> {
    let rows = affiliation::Entity::find()
        .filter(affiliation::Column::AccountId.is_in(accounts.iter().copied()))
        .filter(affiliation::Column::AcceptedAt.is_not_null())
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| ((row.account_id, row.member_id), row.function))
        .collect())
}

/// How many people ask to enter some groups, by group.
///
/// # Errors
/// The database does not answer.
pub async fn requests(
    connection: &impl ConnectionTrait,
    groups: &[Uuid],
) -> Result<HashMap<Uuid, i64>, DbErr> {
    if groups.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(Uuid, i64)> = Entity::find()
        .select_only()
        .column(Column::WorkingGroupId)
        .expr(Func::count(Expr::col(Column::Id)))
        .filter(Column::WorkingGroupId.is_in(groups.iter().copied()))
        .filter(Column::Status.eq(ParticipantStatus::Requested.code()))
        .filter(active_account())
        .group_by(Column::WorkingGroupId)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().collect())
}

/// The members for which people are in some groups, or in all of them, each with whether one of
/// them leads.
///
/// # Errors
/// The database does not answer.
pub async fn members(
    connection: &impl ConnectionTrait,
    groups: Option<&[Uuid]>,
) -> Result<Vec<(Uuid, Uuid, bool)>, DbErr> {
    let rows: Vec<(Uuid, Option<Uuid>, String)> =
        among(Entity::find(), Column::WorkingGroupId, groups)
            .select_only()
            .column(Column::WorkingGroupId)
            .column(Column::MemberId)
            .column(Column::Role)
            .filter(Column::Status.eq(ParticipantStatus::Participating.code()))
            .filter(Column::MemberId.is_not_null())
            .into_tuple()
            .all(connection)
            .await?;
    let lead = GroupRole::Lead.code();
    Ok(rows
        .into_iter()
        .filter_map(|(group, member, role)| Some((group, member?, role == lead)))
        .collect())
}

/// The groups that people are in for some members.
///
/// # Errors
/// The database does not answer.
pub async fn groups_of_members(
    connection: &impl ConnectionTrait,
    members: &[Uuid],
) -> Result<Vec<Uuid>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::WorkingGroupId)
        .filter(Column::MemberId.is_in(members.iter().copied()))
        .filter(Column::Status.eq(ParticipantStatus::Participating.code()))
        .into_tuple()
        .all(connection)
        .await
}

/// Keeps a participant.
///
/// # Errors
/// The database refuses.
pub async fn insert(connection: &impl ConnectionTrait, row: Model) -> Result<(), DbErr> {
    Entity::insert(ActiveModel::from(row))
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Lets somebody in who asked or was invited: false if nobody waits any longer.
///
/// # Errors
/// The database refuses.
pub async fn let_in(
    connection: &impl ConnectionTrait,
    id: Uuid,
    from: ParticipantStatus,
    member: Option<Uuid>,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let mut changes = ActiveModel {
        status: Set(ParticipantStatus::Participating.code().to_owned()),
        message: Set(None),
        since: Set(now),
        ..Default::default()
    };
    if member.is_some() {
        changes.member_id = Set(member);
    }
    let let_in = Entity::update_many()
        .set(changes)
        .filter(Column::Id.eq(id))
        .filter(Column::Status.eq(from.code()))
        .exec(connection)
        .await?;
    Ok(let_in.rows_affected == 1)
}

/// Gives a participant another role.
///
/// # Errors
/// The database refuses.
pub async fn set_role(
    connection: &impl ConnectionTrait,
    id: Uuid,
    role: GroupRole,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Role, Expr::value(role.code()))
        .filter(Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// Removes a participant.
///
/// # Errors
/// The database refuses.
pub async fn remove(connection: &impl ConnectionTrait, id: Uuid) -> Result<(), DbErr> {
    Entity::delete_by_id(id).exec(connection).await?;
    Ok(())
}

/// Lets people take part for a member that has taken the place of another, and gives their groups.
///
/// # Errors
/// The database refuses.
pub async fn move_member(
    connection: &impl ConnectionTrait,
    from: Uuid,
    into: Uuid,
) -> Result<Vec<Uuid>, DbErr> {
    let groups: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::WorkingGroupId)
        .filter(Column::MemberId.eq(from))
        .into_tuple()
        .all(connection)
        .await?;
    Entity::update_many()
        .col_expr(Column::MemberId, Expr::value(into))
        .filter(Column::MemberId.eq(from))
        .exec(connection)
        .await?;
    Ok(groups)
}

/// Lets an account take part for a member no longer, and gives the groups where it did.
///
/// # Errors
/// The database refuses.
pub async fn leave_member(
    connection: &impl ConnectionTrait,
    account: Uuid,
    member: Uuid,
) -> Result<Vec<Uuid>, DbErr> {
    let own = Condition::all()
        .add(Column::AccountId.eq(account))
        .add(Column::MemberId.eq(member));
    let groups: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::WorkingGroupId)
        .filter(own.clone())
        .into_tuple()
        .all(connection)
        .await?;
    Entity::update_many()
        .col_expr(Column::MemberId, Expr::value(None::<Uuid>))
        .filter(own)
        .exec(connection)
        .await?;
    Ok(groups)
}
