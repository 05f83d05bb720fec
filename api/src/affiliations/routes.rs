//! Paths of affiliations.

use super::{create, delete, list, update};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes
        .at("/api/v1/members/{id}/affiliations")
        .get(list::list_affiliations)
        .post(create::create_affiliation)
        .end();
    routes
        .at("/api/v1/members/{id}/affiliations/{affiliation}")
        .put(update::update_affiliation)
        .delete(delete::delete_affiliation)
        .end();
}
