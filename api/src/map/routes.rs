//! Paths of maps.

use super::get;
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/map", get::get_map);
    routes.get("/api/v1/map/members", get::get_member_map);
}
