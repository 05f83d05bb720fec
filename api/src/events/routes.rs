//! Paths of events.

use super::{get, list};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/events", list::list_events);
    routes.get("/api/v1/events/{id}", get::get_event);
}
