//! Paths of the figures.

use super::{facets, get};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/stats", get::get_stats);
    routes.get("/api/v1/stats/actions", facets::get_action_stats);
    routes.get("/api/v1/stats/members", facets::get_member_stats);
    routes.get("/api/v1/stats/events", facets::get_event_stats);
    routes.get(
        "/api/v1/stats/working-groups",
        facets::get_working_group_stats,
    );
    routes.get(
        "/api/v1/stats/funding-calls",
        facets::get_funding_call_stats,
    );
}
