//! `GET /api/v1/members.geojson`

use actix_web::HttpResponse;
use passerelle_shared::map::{
    FeatureCollectionType, FeatureType, MemberCollection, MemberFeature, MemberProperties,
    PointGeometry,
};
use passerelle_shared::members::MemberFilter;
use passerelle_shared::query::Filter;

use super::entry::MemberEntry;
use crate::catalogue::selection::{select, text_matches};
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::read::{GEO_JSON, PublicRead};

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
    let query = filter.to_query();
    read.collection(&query, GEO_JSON, async |source| {
        let text = text_matches(&source.database, &source.snapshot, &filter).await?;
        let kept = select(&source.snapshot, &filter, text.as_ref(), None);
        Ok(move || MemberCollection {
            collection_type: FeatureCollectionType::FeatureCollection,
            features: source
                .snapshot
                .members
                .entries(&kept)
                .filter_map(|entry| feature(entry))
                .collect(),
        })
    })
    .await
}

fn feature(entry: &MemberEntry) -> Option<MemberFeature> {
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
