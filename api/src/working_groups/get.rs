//! `GET /api/v1/working-groups/{id}`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::codes::EntryType;
use passerelle_shared::working_groups::WorkingGroupDetail;

use super::store;
use crate::catalogue::Field;
use crate::events::entry::coming_first;
use crate::files;
use crate::http::docs::{Conditional, IdOrSlug, Missing, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::http::read::{PublicRead, Source};
use crate::markdown::to_html;
use crate::rows::number;
use crate::slug::resolve;

/// Meetings that a group's page shows.
const MEETINGS: usize = 20;

/// Get a working group.
///
/// With its members and public meetings.
#[utoipa::path(
    get,
    path = "/api/v1/working-groups/{id}",
    operation_id = "get_working_group",
    tag = "working-groups",
    params(IdOrSlug),
    responses(
        (status = 200, description = "The working group", body = WorkingGroupDetail,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        (status = 308, description = "It has another slug now", headers(("Location" = String, description = "The present address"))),
        Conditional, Missing, Refusals,
    ),
)]
pub async fn get_working_group(
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
pub async fn detail(source: &Source, id_or_slug: &str) -> Result<WorkingGroupDetail, ApiError> {
    let Source { snapshot, database } = source;
    let connection = database.reader();
    let id = resolve(
        connection,
        &snapshot.working_groups,
        EntryType::WorkingGroup,
        "/api/v1/working-groups",
        id_or_slug,
    )
    .await?;
    let entry = snapshot
        .working_groups
        .by_id(id)
        .ok_or(ApiError::not_found())?;
    let row = store::row(connection, id)
        .await?
        .ok_or(ApiError::not_found())?;
    let documents = files::view::documents(connection, id).await?;
    Ok(WorkingGroupDetail {
        summary: entry.summary(snapshot),
        purpose_html: to_html(&row.purpose),
        purpose: row.purpose,
        next_steps_html: row.next_steps.as_deref().map(to_html),
        next_steps: row.next_steps,
        members: snapshot.member_refs(entry.members.iter().copied()),
        meetings: coming_first(snapshot, Field::WorkingGroup, &id.to_string(), MEETINGS),
        created_at: row.created_at,
        version: number("working_group.version", id, row.version)?,
        documents,
    })
}
