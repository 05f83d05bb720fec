//! Paths of members.

use super::{geojson, get, list};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/members", list::list_members);
    routes.get("/api/v1/members.geojson", geojson::list_members_geojson);
    routes.get("/api/v1/members/{id}", get::get_member);
}
