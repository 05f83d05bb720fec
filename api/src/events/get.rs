//! `GET /api/v1/events/{id}`

use actix_web::{HttpResponse, web::Path};
use passerelle_shared::actions::EntryRef;
use passerelle_shared::codes::EntryType;
use passerelle_shared::events::{EventDetail, Venue};

use super::store;
use crate::files;
use crate::http::docs::{Conditional, IdOrSlug, Missing, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::http::read::{PublicRead, Source};
use crate::markdown::to_html;
use crate::rows::{number, optional_number, point};
use crate::slug::resolve;

/// Get an event.
///
/// With its programme, venue and hosts. The online link is for the registered alone.
#[utoipa::path(
    get,
    path = "/api/v1/events/{id}",
    operation_id = "get_event",
    tag = "events",
    params(IdOrSlug),
    responses(
        (status = 200, description = "The event", body = EventDetail,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        (status = 308, description = "It has another slug now", headers(("Location" = String, description = "The present address"))),
        Conditional, Missing, Refusals,
    ),
)]
pub async fn get_event(
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
pub async fn detail(source: &Source, id_or_slug: &str) -> Result<EventDetail, ApiError> {
    let Source { snapshot, database } = source;
    let connection = database.reader();
    let id = resolve(
        connection,
        &snapshot.events,
        EntryType::Event,
        "/api/v1/events",
        id_or_slug,
    )
    .await?;
    let entry = snapshot.events.by_id(id).ok_or(ApiError::not_found())?;
    let row = store::row(connection, id)
        .await?
        .ok_or(ApiError::not_found())?;
    let point = point(row.latitude, row.longitude);
    let venue = row.venue_name.map(|name| Venue {
        name,
        address: row.venue_address,
        city: row.venue_city,
        point,
        accessibility: row.venue_accessibility,
    });
    let working_group = entry
        .working_group
        .and_then(|group| snapshot.working_groups.by_id(group))
        .map(|group| EntryRef {
            id: group.summary.id,
            slug: group.summary.slug.clone(),
            title: group.summary.name.clone(),
        });
    let co_hosts = entry
        .members
        .iter()
        .copied()
        .filter(|member| Some(*member) != row.host_id);
    let documents = files::view::documents(connection, id).await?;
    Ok(EventDetail {
        summary: entry.summary.clone(),
        description_html: to_html(&row.description),
        description: row.description,
        venue,
        co_hosts: snapshot.member_refs(co_hosts),
        programme: store::programme(connection, id).await?,
        min_population: optional_number("event.min_population", id, row.min_population)?,
        max_population: optional_number("event.max_population", id, row.max_population)?,
        registration_closes_at: row.registration_closes_at,
        working_group,
        replay_url: row.replay_url,
        report_html: row.report.as_deref().map(to_html),
        report: row.report,
        created_at: row.created_at,
        version: number("event.version", id, row.version)?,
        documents,
    })
}
