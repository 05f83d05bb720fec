//! Working groups as their leads write them, with the SQL of it.

use std::collections::HashSet;

use passerelle_shared::codes::{Access, EntryType, Function};
use passerelle_shared::participants::{GroupRole, ParticipantStatus};
use passerelle_shared::validation::Violation;
use passerelle_shared::working_groups::{
    WorkingGroupDocument, WorkingGroupRevision, WorkingGroupSource,
};
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, Set};
use time::OffsetDateTime;
use uuid::Uuid;

use super::store;
use crate::editing::head::Head;
use crate::editing::parts::replace;
use crate::editing::references::References;
use crate::editing::{Creatable, Editable, Ownership};
use crate::entity::{group_participant, working_group, working_group_member, working_group_theme};
use crate::files::uses;
use crate::participants::store as participants;
use crate::policy::{Actor, Deed};
use crate::rows::{self, code};

/// Working groups, as they are edited.
pub struct WorkingGroups;

impl Editable for WorkingGroups {
    const TYPE: EntryType = EntryType::WorkingGroup;
    const TITLE: &'static str = "name";
    const PATH: &'static str = "/api/v1/working-groups";
    const WITHDRAWAL: Deed = Deed::Edit;
    type Document = WorkingGroupDocument;
    type Source = WorkingGroupSource;
    type Revision = WorkingGroupRevision;

    fn title(document: &WorkingGroupDocument) -> Option<&str> {
        Some(&document.name)
    }

    async fn document(
        connection: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<WorkingGroupDocument>, DbErr> {
        let Some(row) = store::row(connection, id).await? else {
            return Ok(None);
        };
        let (leads, members) = members(connection, id).await?;
        let (cover, documents) = uses::read(connection, id).await?;
        Ok(Some(WorkingGroupDocument {
            name: row.name,
            summary: row.summary,
            purpose: row.purpose,
            next_steps: row.next_steps,
            themes: store::themes(connection, id).await?,
            access: code("working_group.access", id, &row.access)?,
            leads,
            members,
            cover,
            documents,
        }))
    }

    async fn write(
        connection: &impl ConnectionTrait,
        id: Uuid,
        document: &WorkingGroupDocument,
    ) -> Result<(), DbErr> {
        let row = working_group::ActiveModel {
            id: Set(id),
            ..columns(document)
        };
        row.update(connection).await?;
        write_parts(connection, id, document).await
    }

    async fn ownership(
        _: &impl ConnectionTrait,
        head: &Head,
        document: &WorkingGroupDocument,
    ) -> Result<Ownership, DbErr> {
        Ok(Ownership::Group {
            id: head.id,
            public: head.is_public() && document.access != Access::Closed,
        })
    }

    async fn unknown(
        references: &References<'_, impl ConnectionTrait>,
        document: &WorkingGroupDocument,
        before: Option<&WorkingGroupDocument>,
    ) -> Result<Vec<Violation>, DbErr> {
        let held = before.map(|it| &it.themes[..]);
        let mut found = references.themes("/themes", &document.themes, held);
        let known: HashSet<Uuid> = before
            .into_iter()
            .flat_map(named)
            .map(|(_, id)| id)
            .collect();
        let members: Vec<_> = named(document)
            .filter(|(_, id)| !known.contains(id))
            .collect();
        found.extend(references.members(&members).await?);
        Ok(found)
    }
}

impl Creatable for WorkingGroups {
    async fn insert(
        connection: &impl ConnectionTrait,
        head: &Head,
        verified_at: Option<OffsetDateTime>,
        document: &WorkingGroupDocument,
    ) -> Result<(), DbErr> {
        let row = working_group::ActiveModel {
            id: Set(head.id),
            slug: Set(head.slug.clone()),
            publication: Set(head.publication.code().to_owned()),
            last_verified_at: Set(verified_at),
            created_at: Set(head.updated_at),
            updated_at: Set(head.updated_at),
            version: Set(head.version),
            deleted_at: Set(head.deleted_at),
            ..columns(document)
        };
        working_group::Entity::insert(row)
            .exec_without_returning(connection)
            .await?;
        write_parts(connection, head.id, document).await
    }

    /// Whoever makes a group leads it, until it is handed over: no group begins without a lead.
    async fn begin(
        connection: &impl ConnectionTrait,
        head: &Head,
        actor: &Actor,
    ) -> Result<(), DbErr> {
        let row = group_participant::Model {
            id: Uuid::now_v7(),
            working_group_id: head.id,
            account_id: actor.account,
            member_id: None,
            function: Function::Other.code().to_owned(),
            role: GroupRole::Lead.code().to_owned(),
            status: ParticipantStatus::Participating.code().to_owned(),
            message: None,
            since: head.updated_at,
        };
        participants::insert(connection, row).await
    }
}

/// The members that a document names, each with its pointer.
fn named(document: &WorkingGroupDocument) -> impl Iterator<Item = (String, Uuid)> {
    let pointed = |field: &'static str, ids: &[Uuid]| -> Vec<(String, Uuid)> {
        let ids = ids.iter().enumerate();
        ids.map(|(index, id)| (format!("/{field}/{index}"), *id))
            .collect()
    };
    pointed("leads", &document.leads)
        .into_iter()
        .chain(pointed("members", &document.members))
}

/// What a group's own row holds of its document.
fn columns(document: &WorkingGroupDocument) -> working_group::ActiveModel {
    let document = document.clone();
    working_group::ActiveModel {
        name: Set(document.name),
        summary: Set(document.summary),
        purpose: Set(document.purpose),
        next_steps: Set(document.next_steps),
        access: Set(document.access.code().to_owned()),
        ..Default::default()
    }
}

async fn write_parts(
    connection: &impl ConnectionTrait,
    id: Uuid,
    document: &WorkingGroupDocument,
) -> Result<(), DbErr> {
    let themes = document.themes.iter();
    let themes = themes.map(|theme| working_group_theme::ActiveModel {
        working_group_id: Set(id),
        theme_code: Set(theme.clone()),
    });
    let column = working_group_theme::Column::WorkingGroupId;
    replace(connection, column, id, themes.collect()).await?;
    let leads = document.leads.iter().map(|&member| (member, true));
    let others = document.members.iter().map(|&member| (member, false));
    let members = leads
        .chain(others)
        .map(|(member, lead)| working_group_member::ActiveModel {
            working_group_id: Set(id),
            member_id: Set(member),
            lead: Set(lead),
        });
    let column = working_group_member::Column::WorkingGroupId;
    replace(connection, column, id, members.collect()).await
}

/// The members that lead a group, and the others that its document names.
async fn members(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<(Vec<Uuid>, Vec<Uuid>), DbErr> {
    let rows = rows::of::<working_group_member::Entity>(
        connection,
        working_group_member::Column::WorkingGroupId,
        Some(&[id]),
    )
    .await?;
    let (leads, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.lead);
    let ids =
        |rows: Vec<working_group_member::Model>| rows.iter().map(|row| row.member_id).collect();
    Ok((ids(leads), ids(others)))
}
