//! Paths of what editors need whatever the kind of entry.

use super::{own, preview};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes
        .at("/api/v1/account/entries")
        .get(own::list_own_entries)
        .end();
    routes
        .at("/api/v1/previews")
        .post(preview::create_preview)
        .end();
}
