//! All SQL of working groups.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use passerelle_shared::codes::{Access, EntryType, Publication};
use passerelle_shared::working_groups::WorkingGroupSummary;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, Select};
use uuid::Uuid;

use super::entry::WorkingGroupEntry;
use crate::catalogue::Snapshot;
use crate::entity::{working_group, working_group_member, working_group_theme};
use crate::files;
use crate::participants::store as participants;
use crate::rows::{self, among, code, grouped};
use crate::search::index::{Names, SearchText, paragraphs};

fn public(ids: Option<&[Uuid]>) -> Select<working_group::Entity> {
    among(
        working_group::Entity::find(),
        working_group::Column::Id,
        ids,
    )
    .filter(working_group::Column::Publication.eq(Publication::Published.code()))
    .filter(working_group::Column::DeletedAt.is_null())
    .filter(working_group::Column::Access.ne(Access::Closed.code()))
}

/// Whether everybody sees a working group; nothing where there is none.
///
/// # Errors
/// The database does not answer.
pub async fn shown(connection: &impl ConnectionTrait, id: Uuid) -> Result<Option<bool>, DbErr> {
    let row = working_group::Entity::find_by_id(id)
        .filter(working_group::Column::DeletedAt.is_null())
        .one(connection)
        .await?;
    Ok(row.map(|row| {
        row.publication == Publication::Published.code() && row.access != Access::Closed.code()
    }))
}

/// The public working groups among some, or all of them, for the catalogue.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn entries(
    connection: &impl ConnectionTrait,
    ids: Option<&[Uuid]>,
    snapshot: &Snapshot,
) -> Result<Vec<WorkingGroupEntry>, DbErr> {
    let groups = public(ids).all(connection).await?;
    let numbers = crate::search::store::numbers(connection, EntryType::WorkingGroup, ids).await?;
    let mut themes = grouped(
        rows::of::<working_group_theme::Entity>(
            connection,
            working_group_theme::Column::WorkingGroupId,
            ids,
        )
        .await?,
        |row| (row.working_group_id, row.theme_code),
    );
    let mut members = members(connection, ids).await?;
    let mut covers = files::view::covers(connection, EntryType::WorkingGroup, ids).await?;
    groups
        .into_iter()
        .map(|row| {
            let id = row.id;
            let members = members.remove(&id).unwrap_or_default();
            let leads = members
                .iter()
                .filter(|(_, lead)| **lead)
                .map(|(&member, _)| member);
            let summary = WorkingGroupSummary {
                id,
                slug: row.slug,
                name: row.name,
                summary: row.summary,
                themes: themes.remove(&id).unwrap_or_default(),
                access: code("working_group.access", id, &row.access)?,
                leads: snapshot.member_refs(leads),
                members_count: u32::try_from(members.len()).unwrap_or(u32::MAX),
                next_meeting_at: None,
                updated_at: row.updated_at,
                cover: covers.remove(&id),
            };
            Ok(WorkingGroupEntry {
                number: numbers.get(&id).copied().unwrap_or_default(),
                summary,
                members: members.into_keys().collect(),
            })
        })
        .collect()
}

/// The members of some groups, or of all of them, by group, each with whether it leads: those that
/// the group names, and those for which people are in it.
///
/// # Errors
/// The database does not answer.
pub async fn members(
    connection: &impl ConnectionTrait,
    ids: Option<&[Uuid]>,
) -> Result<HashMap<Uuid, BTreeMap<Uuid, bool>>, DbErr> {
    let column = working_group_member::Column::WorkingGroupId;
    let named = rows::of::<working_group_member::Entity>(connection, column, ids)
        .await?
        .into_iter()
        .map(|row| (row.working_group_id, row.member_id, row.lead));
    let present = participants::members(connection, ids).await?;
    let mut members: HashMap<Uuid, BTreeMap<Uuid, bool>> = HashMap::new();
    for (group, member, leads) in named.chain(present) {
        *members.entry(group).or_default().entry(member).or_default() |= leads;
    }
    Ok(members)
}

/// What search knows of the public working groups among some.
///
/// # Errors
/// The database does not answer.
pub async fn texts(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
    names: &Names,
) -> Result<Vec<SearchText>, DbErr> {
    let groups = public(Some(ids)).all(connection).await?;
    let themes = grouped(
        rows::of::<working_group_theme::Entity>(
            connection,
            working_group_theme::Column::WorkingGroupId,
            Some(ids),
        )
        .await?,
        |row| (row.working_group_id, row.theme_code),
    );
    Ok(groups
        .into_iter()
        .map(|row| {
            let themes = themes.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            let body = [
                row.summary,
                row.purpose,
                row.next_steps.unwrap_or_default(),
                names.themes(themes.iter().map(String::as_str)),
            ];
            SearchText {
                id: row.id,
                title: row.name,
                body: paragraphs(&body),
            }
        })
        .collect())
}

/// The row of a working group.
///
/// # Errors
/// The database does not answer.
pub async fn row(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<working_group::Model>, DbErr> {
    working_group::Entity::find_by_id(id).one(connection).await
}

/// The themes of a working group.
///
/// # Errors
/// The database does not answer.
pub async fn themes(connection: &impl ConnectionTrait, id: Uuid) -> Result<Vec<String>, DbErr> {
    let rows = working_group_theme::Entity::find()
        .filter(working_group_theme::Column::WorkingGroupId.eq(id))
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| row.theme_code).collect())
}

/// The groups that name some members, or that people are in for them, public or not.
///
/// # Errors
/// The database does not answer.
pub async fn of_members(
    connection: &impl ConnectionTrait,
    members: &[Uuid],
) -> Result<BTreeSet<Uuid>, DbErr> {
    let named: Vec<Uuid> = working_group_member::Entity::find()
        .select_only()
        .column(working_group_member::Column::WorkingGroupId)
        .filter(working_group_member::Column::MemberId.is_in(members.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    let present = participants::groups_of_members(connection, members).await?;
    Ok(named.into_iter().chain(present).collect())
}
