//! `GET /api/v1/map`

use actix_web::HttpResponse;
use passerelle_shared::actions::ActionFilter;
use passerelle_shared::geo::BBox;
use passerelle_shared::map::{
    FeatureCollectionType, FeatureType, MapEntry, MapFeature, MapProperties, MapView, PointGeometry,
};
use passerelle_shared::members::MemberFilter;
use passerelle_shared::query::Filter;

use super::cluster::{Cluster, clusters};
use super::query::ZoomedQuery;
use crate::catalogue::Entry;
use crate::catalogue::selection::{Criteria, select, text_matches};
use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::read::{JSON, PublicRead, Source};

/// Get a map of actions.
///
/// The places of actions inside a box, clustered for its zoom, as GeoJSON (RFC 7946): never more
/// than 300 features. The filters are those of the list; `bbox` is what is seen, the whole world
/// by default; `sort`, `limit` and `cursor` have no effect.
#[utoipa::path(
    get,
    path = "/api/v1/map",
    operation_id = "get_map",
    tag = "map",
    params(
        ("zoom" = Option<u8>, Query, description = "Zoom, as web maps count it; 3 by default", minimum = 0, maximum = 20),
        ActionFilter,
    ),
    responses(
        (status = 200, description = "Clusters and single points", body = MapView,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn get_map(
    read: PublicRead,
    ZoomedQuery { zoom, filter }: ZoomedQuery<ActionFilter>,
) -> Result<HttpResponse, ApiError> {
    let mut filter = filter.whole();
    let bbox = filter.bbox.take().unwrap_or(BBox::WORLD);
    view(read, bbox, zoom, filter, |action| &action.summary.title).await
}

/// Get a map of members.
///
/// The members inside a box, clustered for its zoom, as GeoJSON (RFC 7946): never more than 300
/// features. The filters are those of the list; `bbox` is what is seen, the whole world by
/// default; `sort`, `limit` and `cursor` have no effect.
#[utoipa::path(
    get,
    path = "/api/v1/map/members",
    operation_id = "get_member_map",
    tag = "map",
    params(
        ("zoom" = Option<u8>, Query, description = "Zoom, as web maps count it; 3 by default", minimum = 0, maximum = 20),
        MemberFilter,
    ),
    responses(
        (status = 200, description = "Clusters and single points", body = MapView,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn get_member_map(
    read: PublicRead,
    ZoomedQuery { zoom, filter }: ZoomedQuery<MemberFilter>,
) -> Result<HttpResponse, ApiError> {
    let mut filter = filter.whole();
    let bbox = filter.bbox.take().unwrap_or(BBox::WORLD);
    view(read, bbox, zoom, filter, |member| &member.summary.name).await
}

async fn view<C: Criteria>(
    read: PublicRead,
    bbox: BBox,
    zoom: u8,
    filter: C,
    title: impl Fn(&C::Entry) -> &String,
) -> Result<HttpResponse, ApiError> {
    let query = format!(
        "bbox={}&zoom={zoom}&{}",
        String::from(bbox),
        filter.to_query()
    );
    read.answer(&query, JSON, async |source: Source| {
        let text = text_matches(&source.database, &source.snapshot, &filter).await?;
        let kept = select(&source.snapshot, &filter, text.as_ref(), None);
        let collection = C::collection(&source.snapshot);
        let plot = collection.plot();
        let mut chosen = vec![false; kept.max().map_or(0, |last| last as usize + 1)];
        kept.iter().for_each(|slot| chosen[slot as usize] = true);
        let shown = || {
            let is_chosen = |slot: u32| chosen.get(slot as usize).is_some_and(|chosen| *chosen);
            plot.points
                .iter()
                .copied()
                .filter(move |plotted| is_chosen(plotted.slot))
        };
        let (mut total, mut last) = (0, None);
        for plotted in shown().filter(|plotted| bbox.contains(plotted.point)) {
            // The points of an entry stand side by side.
            total += u32::from(last != Some(plotted.slot));
            last = Some(plotted.slot);
        }
        let without_point = kept.len() - kept.intersection_len(&plot.located);
        let without_point = u32::try_from(without_point).unwrap_or(u32::MAX);
        let features = clusters(shown(), bbox, zoom)
            .into_iter()
            .map(|cluster| {
                let entry = (cluster.count == 1)
                    .then(|| collection.at(cluster.slot))
                    .flatten();
                feature(
                    &cluster,
                    entry.map(|entry| MapEntry {
                        id: entry.id(),
                        slug: entry.slug().to_owned(),
                        title: title(entry).clone(),
                    }),
                )
            })
            .collect();
        let collection_type = FeatureCollectionType::FeatureCollection;
        Ok((
            MapView {
                collection_type,
                features,
                total,
                without_point,
            },
            None,
        ))
    })
    .await
}

fn feature(cluster: &Cluster, entry: Option<MapEntry>) -> MapFeature {
    let [west, south, east, north] = cluster.bounds;
    let spread = west < east || south < north;
    MapFeature {
        feature_type: FeatureType::Feature,
        geometry: PointGeometry::new(cluster.centre.longitude, cluster.centre.latitude),
        properties: MapProperties {
            count: cluster.count,
            entry,
            bbox: spread.then_some(cluster.bounds),
        },
    }
}
