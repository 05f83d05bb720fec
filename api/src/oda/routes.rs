//! Paths of declarations.

use super::{member, network};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/e-apd.csv", network::get_declaration);
    routes.get(
        "/api/v1/members/{id}/e-apd.csv",
        member::get_member_declaration,
    );
}
