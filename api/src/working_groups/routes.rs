//! Paths of working groups.

use super::{get, list};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/working-groups", list::list_working_groups);
    routes.get("/api/v1/working-groups/{id}", get::get_working_group);
}
