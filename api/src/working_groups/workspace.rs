//! `GET /api/v1/working-groups/{id}/workspace`

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web::Path};
use passerelle_shared::members::MemberRef;
use passerelle_shared::working_groups::{GroupMeeting, WorkingGroupWorkspace};
use sea_orm::{ConnectionTrait, DbErr};
use time::OffsetDateTime;
use uuid::Uuid;

use super::store;
use crate::catalogue::order::text_key;
use crate::editing::answer::private;
use crate::entity::event;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::docs::{IdOrSlug, Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::markdown::to_html;
use crate::participants::{group_to, store as participants, thing, view};
use crate::policy::{Deed, can};
use crate::rows::{code, number};
use crate::{events, files, members};

/// Get a working group as its participants see it.
///
/// For whoever is in it, closed or not: with all its meetings, those for the group alone included,
/// and where one meets online.
#[utoipa::path(
    get,
    path = "/api/v1/working-groups/{id}/workspace",
    operation_id = "get_working_group_workspace",
    tag = "working-groups",
    security(("bearer" = [])),
    params(IdOrSlug),
    responses(
        (status = 200, description = "The group from the inside", body = WorkingGroupWorkspace),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_working_group_workspace(
    who: Authorized<SignedIn>,
    id: Path<String>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    let transaction = who.state.database.begin_read().await?;
    let group = group_to(&transaction, &who, Deed::Read, &id).await?;
    let leading = can(&who.actor, Deed::Staff, thing(&group)).is_ok();
    let own = participants::of_account_in(&transaction, group.id, who.actor.account).await?;
    let own = own.filter(|row| who.actor.groups.contains(&row.working_group_id));
    let decided: &[Uuid] = if leading { &[group.id] } else { &[] };
    let requests = participants::requests(&transaction, decided).await?;
    let waiting = requests.get(&group.id).copied().unwrap_or_default();
    let (leads, members) = members_of(&transaction, group.id).await?;
    let meetings = events::store::of_group(&transaction, group.id, leading).await?;
    let workspace = WorkingGroupWorkspace {
        summary: group.summary.clone(),
        purpose_html: to_html(&group.purpose),
        next_steps_html: group.next_steps.as_deref().map(to_html),
        themes: store::themes(&transaction, group.id).await?,
        leads,
        members,
        role: own
            .map(|row| code("group_participant.role", row.id, &row.role))
            .transpose()?,
        leading,
        requests: number("requests", group.id, waiting)?,
        meetings: coming_first(meetings, who.state.clock.now())
            .into_iter()
            .map(meeting)
            .collect::<Result<_, _>>()?,
        documents: files::view::documents(&transaction, group.id).await?,
        group: view::reference(group)?,
    };
    transaction.commit().await?;
    Ok(private(StatusCode::OK).json(workspace))
}

/// The public members of a group that lead it, and all of them, by name.
async fn members_of(
    connection: &impl ConnectionTrait,
    group: Uuid,
) -> Result<(Vec<MemberRef>, Vec<MemberRef>), DbErr> {
    let mut of_groups = store::members(connection, Some(&[group])).await?;
    let roles = of_groups.remove(&group).unwrap_or_default();
    let ids: Vec<Uuid> = roles.keys().copied().collect();
    let shown = members::write::shown(connection, &ids).await?;
    let references = members::store::references(connection, &ids).await?;
    let mut members: Vec<_> = references
        .into_values()
        .filter(|member| shown.get(&member.id) == Some(&true))
        .collect();
    members.sort_by_key(|member| text_key(&member.name));
    let leads = members.iter().filter(|it| roles.get(&it.id) == Some(&true));
    Ok((leads.cloned().collect(), members))
}

/// Meetings to come, soonest first, then those of the past, latest first.
fn coming_first(mut rows: Vec<event::Model>, now: OffsetDateTime) -> Vec<event::Model> {
    rows.sort_by_key(|row| {
        let start = row.starts_at.unix_timestamp();
        let past = row.ends_at < now;
        (past, if past { -start } else { start }, row.id)
    });
    rows
}

fn meeting(row: event::Model) -> Result<GroupMeeting, DbErr> {
    let id = row.id;
    Ok(GroupMeeting {
        id,
        slug: row.slug,
        title: row.title,
        summary: row.summary,
        format: code("event.format", id, &row.format)?,
        status: code("event.status", id, &row.status)?,
        visibility: code("event.visibility", id, &row.visibility)?,
        publication: code("event.publication", id, &row.publication)?,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        time_zone: row.time_zone,
        venue: row.venue_name,
        city: row.venue_city,
        online_url: row.online_url,
    })
}
