//! Paths of claims.

use super::create;
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes
        .at("/api/v1/members/{id}/claims")
        .post(create::create_claim)
        .end();
}
