//! Paths of files.

use super::{create, describe, get};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.at(create::PATH).post(create::create_file).end();
    routes.get("/api/v1/files/{id}", describe::get_file_description);
    routes.get("/api/v1/files/{id}/{name}", get::get_file);
}
