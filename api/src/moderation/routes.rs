//! Paths of moderation.

use super::{create, list};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/moderation", list::list_moderation);
    routes
        .at("/api/v1/moderation/decisions")
        .post(create::create_decisions)
        .end();
}
