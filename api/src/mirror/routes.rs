//! Path of the changes.

use super::get;
use crate::http::routes::Routes;

/// Declares the path.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/changes", get::list_changes);
}
