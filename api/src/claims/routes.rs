//! Paths of claims.

use super::{create, list, update};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes
        .at("/api/v1/members/{id}/claims")
        .post(create::create_claim)
        .end();
    routes.get("/api/v1/claims", list::list_claims);
    routes
        .at("/api/v1/claims/{id}")
        .put(update::update_claim)
        .end();
}
