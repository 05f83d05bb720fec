//! `GET /api/v1/map`

use std::fmt::Write as _;

use actix_web::HttpResponse;
use passerelle_shared::actions::ActionFilter;
use passerelle_shared::codes::{ActionStatus, Claim, Freshness, MemberKind, Relation, Stratum};
use passerelle_shared::geo::{BBox, CountryCode};
use passerelle_shared::limits::ZOOM_MAX;
use passerelle_shared::map::{
    FeatureCollectionType, FeatureType, MapEntry, MapFeature, MapLayer, MapProperties, MapView,
    PointGeometry,
};
use passerelle_shared::members::MemberFilter;
use passerelle_shared::reference::Sdg;

use super::cluster::{Cluster, clusters};
use crate::catalogue::selection::{Criteria, select, text_matches};
use crate::catalogue::Entry;
use crate::http::docs::{BadParameters, Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::parse_pairs;
use crate::http::read::{JSON, PublicRead, Source};
use crate::http::scoped::{ScopedQuery, wrong};

/// Parameters of a map view: the box, the zoom, and the filters of the list that it shows.
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "the document alone is made of it; the filters are read by the lists' own types")]
pub struct MapQuery {
    /// What the map shows: places of actions, or members.
    #[param(required = false, value_type = MapLayer)]
    of: MapLayer,
    /// The box that is seen; the whole world by default.
    #[param(required = false)]
    bbox: BBox,
    /// Zoom of the map, as web maps count it.
    #[param(required = false, minimum = 0, maximum = 20)]
    zoom: u8,
    /// Words, as in the list.
    #[param(required = false, max_length = 200)]
    q: String,
    /// Theme code.
    #[param(required = false, max_items = 50)]
    theme: Vec<String>,
    /// Country.
    #[param(required = false, max_items = 50)]
    country: Vec<CountryCode>,
    /// INSEE code of the département.
    #[param(required = false, max_items = 50)]
    department: Vec<String>,
    /// How long ago the entry was last said to be true.
    #[param(required = false, max_items = 50)]
    freshness: Vec<Freshness>,
    /// Of actions: Sustainable Development Goal.
    #[param(required = false, max_items = 50)]
    sdg: Vec<Sdg>,
    /// Of actions: kind of relation.
    #[param(required = false, max_items = 50)]
    relation: Vec<Relation>,
    /// Of actions: where it stands (IATI).
    #[param(required = false, max_items = 50)]
    status: Vec<ActionStatus>,
    /// Of actions: led by this member or with it as a partner, by its id or slug.
    #[param(required = false, max_items = 50)]
    member: Vec<String>,
    /// Of actions: whether partners are sought.
    #[param(required = false)]
    seeking_partners: bool,
    /// Of actions: not over before this day.
    #[param(required = false, value_type = String, format = Date)]
    from: String,
    /// Of actions: begun by this day.
    #[param(required = false, value_type = String, format = Date)]
    to: String,
    /// Of members: kind of organisation.
    #[param(required = false, max_items = 50)]
    kind: Vec<MemberKind>,
    /// Of members: size class of the population.
    #[param(required = false, max_items = 50)]
    stratum: Vec<Stratum>,
    /// Of members: whether somebody keeps the page.
    #[param(required = false, max_items = 50)]
    claim: Vec<Claim>,
    /// Of members: communes of this intercommunality, by its id or slug.
    #[param(required = false, max_length = 200)]
    epci: String,
    /// Of members: first letter of the name.
    #[param(required = false, max_length = 1)]
    letter: String,
}

/// Get a map view.
///
/// The places of actions (or the members) of a box, clustered for its zoom, as GeoJSON (RFC
/// 7946): never more than 300 features. The filters are those of the list; one that the list
/// does not have is refused.
#[utoipa::path(
    get,
    path = "/api/v1/map",
    operation_id = "get_map",
    tag = "map",
    params(MapQuery),
    responses(
        (status = 200, description = "Clusters and single points", body = MapView,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, BadParameters, Refusals,
    ),
)]
pub async fn get_map(read: PublicRead, mut query: ScopedQuery) -> Result<HttpResponse, ApiError> {
    let layer = query.take("of", "actions or members is expected")?.unwrap_or_default();
    let zoom: u8 = query.take("zoom", "a whole number from 0 to 20 is expected")?.unwrap_or(3);
    if zoom > ZOOM_MAX {
        return Err(wrong("zoom", "a whole number from 0 to 20 is expected"));
    }
    let bbox = query
        .take::<String>("bbox", "")?
        .map(|text| BBox::try_from(text).map_err(|expected| wrong("bbox", &expected)))
        .transpose()?
        .unwrap_or(BBox::WORLD);
    match layer {
        MapLayer::Actions => {
            let filter: ActionFilter = parse_pairs(&query.pairs)?;
            let filter = ActionFilter { sort: None, limit: None, cursor: None, ..filter };
            view(read, layer, bbox, zoom, filter, |action| &action.summary.title).await
        }
        MapLayer::Members => {
            let filter: MemberFilter = parse_pairs(&query.pairs)?;
            let filter = MemberFilter { sort: None, limit: None, cursor: None, ..filter };
            view(read, layer, bbox, zoom, filter, |member| &member.summary.name).await
        }
    }
}

async fn view<C: Criteria>(
    read: PublicRead,
    layer: MapLayer,
    bbox: BBox,
    zoom: u8,
    filter: C,
    title: impl Fn(&C::Entry) -> &String,
) -> Result<HttpResponse, ApiError> {
    let mut query = format!("of={layer}&bbox={}&zoom={zoom}", String::from(bbox));
    let _ = write!(query, "&{}", filter.to_query());
    read.answer(&query, JSON, async |source: Source| {
        let text = text_matches(&source.database, &source.snapshot, &filter).await?;
        let kept = select(&source.snapshot, &filter, text.as_ref(), None);
        let collection = C::collection(&source.snapshot);
        let points = kept.iter().flat_map(|slot| {
            let entry = collection.at(slot);
            entry.into_iter().flat_map(move |entry| entry.points().iter().map(move |point| (slot, *point)))
        });
        let (mut total, mut without_point) = (0, 0);
        for entry in collection.entries(&kept) {
            if entry.points().is_empty() {
                without_point += 1;
            } else if entry.points().iter().any(|&point| bbox.contains(point)) {
                total += 1;
            }
        }
        let features = clusters(points, bbox, zoom)
            .into_iter()
            .map(|cluster| {
                let entry = (cluster.count == 1).then(|| collection.at(cluster.slot)).flatten();
                feature(&cluster, entry.map(|entry| MapEntry {
                    id: entry.id(),
                    slug: entry.slug().to_owned(),
                    title: title(entry).clone(),
                }))
            })
            .collect();
        let collection_type = FeatureCollectionType::FeatureCollection;
        Ok((MapView { collection_type, features, total, without_point }, None))
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
