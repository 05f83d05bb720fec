//! Paths of actions.

use super::{geojson, get, list};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/actions", list::list_actions);
    routes.get("/api/v1/actions.geojson", geojson::list_actions_geojson);
    routes.get("/api/v1/actions/{id}", get::get_action);
}
