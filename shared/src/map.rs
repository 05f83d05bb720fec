//! Clusters for a map, as `GeoJSON` (RFC 7946).

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::codes::code_enum;

code_enum! {
    /// The type of a GeoJSON feature collection.
    pub enum FeatureCollectionType {
        /// The only one.
        FeatureCollection = "FeatureCollection",
    }
}

code_enum! {
    /// The type of a GeoJSON feature.
    pub enum FeatureType {
        /// The only one.
        Feature = "Feature",
    }
}

code_enum! {
    /// The type of a GeoJSON point.
    pub enum PointType {
        /// The only one.
        Point = "Point",
    }
}

/// A GeoJSON point geometry.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PointGeometry {
    /// `Point`.
    #[serde(rename = "type")]
    pub geometry_type: PointType,
    /// Longitude, latitude.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<f64>, min_items = 2, max_items = 2))]
    pub coordinates: [f64; 2],
}

impl PointGeometry {
    /// The geometry of a point.
    pub const fn new(longitude: f64, latitude: f64) -> Self {
        Self {
            geometry_type: PointType::Point,
            coordinates: [longitude, latitude],
        }
    }
}

/// What a map of a box at a zoom shows: `GET /api/v1/map`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MapView {
    /// `FeatureCollection`.
    #[serde(rename = "type")]
    pub collection_type: FeatureCollectionType,
    /// Clusters and single points, 300 at most.
    pub features: Vec<MapFeature>,
    /// Entries inside the box.
    pub total: u32,
    /// Entries that the filters keep and that have no point on any map.
    pub without_point: u32,
}

/// A cluster or a single point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MapFeature {
    /// `Feature`.
    #[serde(rename = "type")]
    pub feature_type: FeatureType,
    /// Where it is; for a cluster, the mean of its points.
    pub geometry: PointGeometry,
    /// What it is.
    pub properties: MapProperties,
}

/// What a feature of a map stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MapProperties {
    /// Points that it stands for: 1, or more for a cluster.
    pub count: u32,
    /// The entry, for a single point.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<MapEntry>,
    /// The box of a cluster's points, to zoom to: west, south, east, north. Absent where they
    /// all stand on one spot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Vec<f64>>, min_items = 4, max_items = 4))]
    pub bbox: Option<[f64; 4]>,
}

/// The entry behind a single point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MapEntry {
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Title or name.
    pub title: String,
}

/// Members as GeoJSON: `GET /api/v1/members.geojson`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberCollection {
    /// `FeatureCollection`.
    #[serde(rename = "type")]
    pub collection_type: FeatureCollectionType,
    /// One point a member; those without coordinates are left out.
    pub features: Vec<MemberFeature>,
}

/// A member as a GeoJSON feature.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberFeature {
    /// `Feature`.
    #[serde(rename = "type")]
    pub feature_type: FeatureType,
    /// Identifier.
    pub id: Uuid,
    /// Where it is.
    pub geometry: PointGeometry,
    /// The member.
    pub properties: MemberProperties,
}

/// What a member's feature says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberProperties {
    /// Readable part of its address.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Kind of organisation.
    pub kind: crate::codes::MemberKind,
    /// Whether somebody keeps the page.
    pub claim: crate::codes::Claim,
    /// INSEE code of the département.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// Public actions.
    pub actions_count: u32,
}

/// Actions as GeoJSON: `GET /api/v1/actions.geojson`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActionCollection {
    /// `FeatureCollection`.
    #[serde(rename = "type")]
    pub collection_type: FeatureCollectionType,
    /// One point a place of an action; actions without a place are left out.
    pub features: Vec<ActionFeature>,
}

/// A place of an action as a GeoJSON feature.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActionFeature {
    /// `Feature`.
    #[serde(rename = "type")]
    pub feature_type: FeatureType,
    /// Identifier of the action.
    pub id: Uuid,
    /// Where it is.
    pub geometry: PointGeometry,
    /// The action.
    pub properties: ActionProperties,
}

/// What an action's feature says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActionProperties {
    /// Readable part of its address.
    pub slug: String,
    /// Title.
    pub title: String,
    /// Kind of relation.
    pub relation: crate::codes::Relation,
    /// Where it stands (IATI).
    pub status: crate::codes::ActionStatus,
    /// Theme codes.
    pub themes: Vec<String>,
    /// Name of the member that leads it.
    pub lead: String,
}

/// Events as GeoJSON: `GET /api/v1/events.geojson`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventCollection {
    /// `FeatureCollection`.
    #[serde(rename = "type")]
    pub collection_type: FeatureCollectionType,
    /// One point a venue; events without one are left out.
    pub features: Vec<EventFeature>,
}

/// The venue of an event as a GeoJSON feature.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventFeature {
    /// `Feature`.
    #[serde(rename = "type")]
    pub feature_type: FeatureType,
    /// Identifier of the event.
    pub id: Uuid,
    /// Where it is.
    pub geometry: PointGeometry,
    /// The event.
    pub properties: EventProperties,
}

/// What an event's feature says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventProperties {
    /// Readable part of its address.
    pub slug: String,
    /// Title.
    pub title: String,
    /// Kind of event.
    pub kind: crate::codes::EventKind,
    /// How one takes part.
    pub format: crate::codes::EventFormat,
    /// Whether it takes place as announced.
    pub status: crate::codes::EventStatus,
    /// Beginning, UTC.
    #[serde(with = "crate::iso_time")]
    pub starts_at: time::OffsetDateTime,
    /// End, UTC.
    #[serde(with = "crate::iso_time")]
    pub ends_at: time::OffsetDateTime,
    /// Town of the venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
}
