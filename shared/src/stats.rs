//! Figures and facets.

use serde::{Deserialize, Serialize};

/// Key figures: `GET /api/v1/stats`; with the facets of a list: `GET /api/v1/stats/actions`…
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Stats {
    /// Figures of the whole platform.
    pub figures: Figures,
    /// Entries of the list that the filters keep; absent without a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// Counts per value of each filter of the list.
    pub facets: Vec<Facet>,
}

/// Figures of the whole platform.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figures {
    /// Organisations in the directory.
    pub members: u64,
    /// Those whose page somebody keeps.
    pub claimed_members: u64,
    /// Public actions.
    pub actions: u64,
    /// Countries with an action, France aside.
    pub countries: u64,
    /// Budget of the public actions, euro cents.
    pub budget_cents: i64,
    /// Events to come.
    pub upcoming_events: u64,
    /// Calls that one can answer today.
    pub open_calls: u64,
    /// Public working groups.
    pub working_groups: u64,
}

/// How many entries each value of a filter would keep, all other filters kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Facet {
    /// Name of the filter.
    #[cfg_attr(feature = "openapi", schema(example = "theme"))]
    pub field: String,
    /// Values with at least one entry, and those asked for; most entries first.
    pub values: Vec<FacetCount>,
}

/// Entries of one value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FacetCount {
    /// The value, as the filter takes it.
    pub value: String,
    /// Entries.
    pub count: u64,
}
