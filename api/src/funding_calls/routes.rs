//! Paths of funding calls.

use super::{get, list};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/funding-calls", list::list_funding_calls);
    routes.get("/api/v1/funding-calls/{id}", get::get_funding_call);
}
