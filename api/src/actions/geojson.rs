//! `GET /api/v1/actions.geojson`

use actix_web::HttpResponse;
use passerelle_shared::actions::ActionFilter;
use passerelle_shared::lang::Lang;
use passerelle_shared::map::{
    ActionCollection, ActionFeature, ActionProperties, FeatureType, PointGeometry,
};
use passerelle_shared::query::Filter;
use passerelle_shared::representations::Format;

use super::entry::ActionEntry;
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::read::PublicRead;
use crate::representations;

/// List places of actions as GeoJSON.
///
/// Every place of the actions that the filters keep, as a point (RFC 7946). `sort`, `limit` and
/// `cursor` have no effect: the collection is whole.
#[utoipa::path(
    get,
    path = "/api/v1/actions.geojson",
    operation_id = "list_actions_geojson",
    tag = "actions",
    params(ActionFilter),
    responses(
        (status = 200, description = "Places of actions as points", body = ActionCollection,
         content_type = "application/geo+json",
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn list_actions_geojson(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<ActionFilter>,
) -> Result<HttpResponse, ApiError> {
    let filter = filter.whole();
    representations::list(read, filter, Lang::Fr, Format::GeoJson).await
}

/// Its places, as GeoJSON.
pub fn features(entry: &ActionEntry) -> impl Iterator<Item = ActionFeature> {
    let summary = &entry.summary;
    entry.points.iter().map(|point| ActionFeature {
        feature_type: FeatureType::Feature,
        id: summary.id,
        geometry: PointGeometry::new(point.longitude, point.latitude),
        properties: ActionProperties {
            slug: summary.slug.clone(),
            title: summary.title.clone(),
            relation: summary.relation,
            status: summary.status,
            themes: summary.themes.clone(),
            lead: summary.lead.name.clone(),
        },
    })
}
