//! The API's root document.

use serde::{Deserialize, Serialize};

use crate::provider::SignInProvider;

/// What this platform is and where its resources are: `GET /api/v1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiRoot {
    /// Name of the software.
    #[cfg_attr(feature = "openapi", schema(example = "Passerelle"))]
    pub name: String,
    /// Version of the software.
    pub version: String,
    /// Whether the entries are invented, for demonstration.
    pub demonstration: bool,
    /// The network that runs the platform.
    pub network: Network,
    /// A tile server for the map's background, where one is configured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tiles: Option<Tiles>,
    /// The service that people may sign in by, besides a link and a password, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_in_provider: Option<SignInProvider>,
    /// Largest file that may be sent, in bytes.
    pub file_bytes: u64,
    /// Addresses of the resources, relative to the host.
    pub links: Links,
}

/// The network that runs the platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Network {
    /// Its name.
    pub name: String,
    /// INSEE code of its région.
    pub region: String,
    /// Name of its région.
    pub region_name: String,
    /// Its own site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Its public address for questions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// A tile server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tiles {
    /// Template with `{z}`, `{x}` and `{y}`.
    pub url: String,
    /// Attribution to show, plain text.
    pub attribution: String,
}

/// Addresses of the resources, relative to the host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Links {
    /// Members.
    pub members: String,
    /// Actions.
    pub actions: String,
    /// Events.
    pub events: String,
    /// Working groups.
    pub working_groups: String,
    /// Funding calls.
    pub funding_calls: String,
    /// Search over everything.
    pub search: String,
    /// Clusters for a map.
    pub map: String,
    /// Figures and facets.
    pub stats: String,
    /// Reference lists.
    pub reference: String,
    /// OpenAPI document.
    pub openapi: String,
    /// Documentation for people.
    pub documentation: String,
}
