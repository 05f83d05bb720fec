//! `GET /api/v1/members.geojson`

use actix_web::HttpResponse;
use passerelle_shared::map::{
    FeatureCollectionType, FeatureType, MemberCollection, MemberFeature, MemberProperties,
    PointGeometry,
};
use passerelle_shared::members::MemberFilter;
use passerelle_shared::query::Filter;

use crate::catalogue::selection::{select, text_matches};
use crate::http::docs::{BadParameters, Conditional, Refusals};
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
        Conditional, BadParameters, Refusals,
    ),
)]
pub async fn list_members_geojson(
    read: PublicRead,
    FilterQuery(filter): FilterQuery<MemberFilter>,
) -> Result<HttpResponse, ApiError> {
    let filter = filter.whole();
    let query = filter.to_query();
    read.answer(&query, GEO_JSON, async |source| {
        let text = text_matches(&source.database, &source.snapshot, &filter).await?;
        let kept = select(&source.snapshot, &filter, text.as_ref(), None);
        let features = source
            .snapshot
            .members
            .entries(&kept)
            .filter_map(|entry| {
                let point = entry.summary.point?;
                Some(MemberFeature {
                    feature_type: FeatureType::Feature,
                    id: entry.summary.id,
                    geometry: PointGeometry::new(point.longitude, point.latitude),
                    properties: MemberProperties {
                        slug: entry.summary.slug.clone(),
                        name: entry.summary.name.clone(),
                        kind: entry.summary.kind,
                        claim: entry.summary.claim,
                        department: entry.summary.department.clone(),
                        actions_count: entry.summary.actions_count,
                    },
                })
            })
            .collect();
        let collection = MemberCollection {
            collection_type: FeatureCollectionType::FeatureCollection,
            features,
        };
        Ok((collection, None))
    })
    .await
}
