//! Paths of the reference lists.

use super::{get, line_create, line_list, line_update};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/reference", get::get_reference);
    routes
        .at("/api/v1/reference/{list}")
        .get(line_list::list_reference_lines)
        .post(line_create::create_reference_line)
        .end();
    routes
        .at("/api/v1/reference/{list}/order")
        .put(line_update::update_reference_order)
        .end();
    routes
        .at("/api/v1/reference/{list}/{code}")
        .put(line_update::update_reference_line)
        .end();
}
