//! `GET /api/v1/members.geojson`

use actix_web::HttpResponse;
use passerelle_shared::lang::Lang;
use passerelle_shared::map::{
    FeatureType, MemberCollection, MemberFeature, MemberProperties, PointGeometry,
};
use passerelle_shared::members::MemberFilter;
use passerelle_shared::query::Filter;
use passerelle_shared::representations::Format;

use super::entry::MemberEntry;
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::read::PublicRead;
use crate::representations;

/// List members as GeoJSON.
///
/// Every member that the filters keep and whose place is known, as a point (RFC 7946). `sort`,
/// `limit` and `cursor` have no effect: the collection is whole.
#[utoipa::path(
    get,
    path = "/api/v1/members.geojson",
    operation_id = "list_members_geojson",
    tag = "members",
    params(MemberFilter),
    responses(
        (status = 200, description = "Members as points", body = MemberCollection,
         content_type = "application/geo+json",
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn list_members_geojson(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<MemberFilter>,
) -> Result<HttpResponse, ApiError> {
    let filter = filter.whole();
    representations::list(read, filter, Lang::Fr, Format::GeoJson).await
}

/// Its point, if it is known, as GeoJSON.
pub fn feature(entry: &MemberEntry) -> Option<MemberFeature> {
    let summary = &entry.summary;
    let point = summary.point?;
    Some(MemberFeature {
        feature_type: FeatureType::Feature,
        id: summary.id,
        geometry: PointGeometry::new(point.longitude, point.latitude),
        properties: MemberProperties {
            slug: summary.slug.clone(),
            name: summary.name.clone(),
            kind: summary.kind,
            claim: summary.claim,
            department: summary.department.clone(),
            actions_count: summary.actions_count,
        },
    })
}
