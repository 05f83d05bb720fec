//! Paths of files.

use super::{create, get};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.at(create::PATH).post(create::create_file).end();
    routes
        .at("/api/v1/files/{id}/{name}")
        .get(get::get_file)
        .end();
}
