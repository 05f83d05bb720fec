//! `GET /api/v1/members/{id}`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::codes::EntryType;
use passerelle_shared::members::MemberDetail;

use super::store;
use crate::catalogue::{Field, Order, Snapshot};
use crate::http::docs::{Conditional, Missing, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::http::read::{PublicRead, Source};
use crate::markdown::to_html;
use crate::slug::resolve;

/// Actions that a member's page shows.
const ACTIONS: usize = 50;
/// Events that a member's page shows: a screen of them.
const EVENTS: usize = 12;

/// Get a member.
///
/// With its contacts (as far as they consented), its actions, events and working groups.
#[utoipa::path(
    get,
    path = "/api/v1/members/{id}",
    operation_id = "get_member",
    tag = "members",
    params(("id" = String, Path, description = "Identifier or slug", example = "la-rochelle")),
    responses(
        (status = 200, description = "The member", body = MemberDetail,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        (status = 308, description = "It has another slug now", headers(("Location" = String, description = "The present address"))),
        Conditional, Missing, Refusals,
    ),
)]
pub async fn get_member(
    read: PublicRead,
    FilterQuery(none): FilterQuery<NoParameters>,
    id: Path<String>,
) -> Result<HttpResponse, ApiError> {
    read.json(&none, async |source| detail(&source, &id).await)
        .await
}

/// What its page shows.
///
/// # Errors
/// `not_found`, or moved to the address under the present slug.
pub async fn detail(source: &Source, id_or_slug: &str) -> Result<MemberDetail, ApiError> {
    let Source { snapshot, database } = source;
    let connection = database.reader();
    let id = resolve(
        connection,
        &snapshot.members,
        EntryType::Member,
        "/api/v1/members",
        id_or_slug,
    )
    .await?;
    let entry = snapshot.members.by_id(id).ok_or(ApiError::not_found())?;
    let row = store::row(connection, id)
        .await?
        .ok_or(ApiError::not_found())?;
    let languages = store::languages(connection, id).await?;
    let contacts = store::contacts(connection, id, store::FOR_EVERYBODY).await?;
    Ok(MemberDetail {
        summary: entry.summary.clone(),
        insee: row.insee,
        siren: row.siren,
        epci: entry.epci.and_then(|epci| snapshot.member_ref(epci)),
        communes: communes(snapshot, &id.to_string()),
        description_html: row.description.as_deref().map(to_html),
        description: row.description,
        website: row.website,
        languages,
        contacts,
        actions: newest_actions(snapshot, &id.to_string()),
        events: crate::events::entry::coming_first(
            snapshot,
            Field::Member,
            &id.to_string(),
            EVENTS,
        ),
        working_groups: working_groups(snapshot, &id.to_string()),
        created_at: row.created_at,
        version: crate::rows::number("member.version", id, row.version)?,
    })
}

fn communes(snapshot: &Snapshot, epci: &str) -> Vec<passerelle_shared::members::MemberRef> {
    let Some(slots) = snapshot.members.with_term(Field::Epci, epci) else {
        return Vec::new();
    };
    let everyone = usize::try_from(slots.len()).unwrap_or(usize::MAX);
    let (communes, _) = snapshot
        .members
        .page(slots, Order::Population, true, None, everyone);
    communes.iter().map(|commune| commune.reference()).collect()
}

fn newest_actions(
    snapshot: &Snapshot,
    member: &str,
) -> Vec<passerelle_shared::actions::ActionSummary> {
    let Some(slots) = snapshot.actions.with_term(Field::Member, member) else {
        return Vec::new();
    };
    let (actions, _) = snapshot
        .actions
        .page(slots, Order::UpdatedAt, true, None, ACTIONS);
    actions
        .iter()
        .map(|action| action.summary.clone())
        .collect()
}

fn working_groups(
    snapshot: &Snapshot,
    member: &str,
) -> Vec<passerelle_shared::working_groups::WorkingGroupSummary> {
    let Some(slots) = snapshot.working_groups.with_term(Field::Member, member) else {
        return Vec::new();
    };
    let mut groups: Vec<_> = snapshot
        .working_groups
        .entries(slots)
        .map(|group| group.summary(snapshot))
        .collect();
    groups.sort_by(|a, b| a.name.cmp(&b.name));
    groups
}
