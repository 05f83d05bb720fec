//! Figures and facets: `GET /api/v1/stats`, and `/api/v1/stats/…` for each list.

use passerelle_shared::stats::Stats;

use super::Request;
use crate::state::filters::Query;

/// A list whose facets are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatsScope {
    /// Actions.
    Actions,
    /// Members.
    Members,
    /// Events.
    Events,
    /// Working groups.
    WorkingGroups,
    /// Funding calls.
    FundingCalls,
}

/// The platform's figures, and the facets of a list under its filters.
pub fn of(scope: StatsScope, filters: Query) -> Request<Stats> {
    let path = match scope {
        StatsScope::Actions => "/stats/actions",
        StatsScope::Members => "/stats/members",
        StatsScope::Events => "/stats/events",
        StatsScope::WorkingGroups => "/stats/working-groups",
        StatsScope::FundingCalls => "/stats/funding-calls",
    };
    Request::list(path, filters)
}
