//! Paths of a demonstration.

use super::get;
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/demonstration", get::get_demonstration);
}
