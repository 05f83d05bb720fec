//! `GET /api/v1/events.geojson`

use actix_web::HttpResponse;
use passerelle_shared::events::EventFilter;
use passerelle_shared::lang::Lang;
use passerelle_shared::map::{
    EventCollection, EventFeature, EventProperties, FeatureType, PointGeometry,
};
use passerelle_shared::query::Filter;
use passerelle_shared::representations::Format;

use super::entry::EventEntry;
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::read::PublicRead;
use crate::representations;

/// List venues of events as GeoJSON.
///
/// The venue of every event that the filters keep and that has one, as a point (RFC 7946). `sort`,
/// `limit` and `cursor` have no effect: the collection is whole.
#[utoipa::path(
    get,
    path = "/api/v1/events.geojson",
    operation_id = "list_events_geojson",
    tag = "events",
    params(EventFilter),
    responses(
        (status = 200, description = "Venues of events as points", body = EventCollection,
         content_type = "application/geo+json",
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn list_events_geojson(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<EventFilter>,
) -> Result<HttpResponse, ApiError> {
    let filter = filter.whole();
    representations::list(read, filter, Lang::Fr, Format::GeoJson).await
}

/// Its venue, if it has one, as GeoJSON.
pub fn feature(entry: &EventEntry) -> Option<EventFeature> {
    let summary = &entry.summary;
    let point = summary.point?;
    Some(EventFeature {
        feature_type: FeatureType::Feature,
        id: summary.id,
        geometry: PointGeometry::new(point.longitude, point.latitude),
        properties: EventProperties {
            slug: summary.slug.clone(),
            title: summary.title.clone(),
            kind: summary.kind,
            format: summary.format,
            status: summary.status,
            starts_at: summary.starts_at,
            ends_at: summary.ends_at,
            city: summary.city.clone(),
        },
    })
}
