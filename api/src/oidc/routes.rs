//! Paths of signing in by another service.

use super::{begin, finish};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/api/v1/session/provider", begin::get_provider_sign_in);
    routes.get(
        "/api/v1/session/provider/return",
        finish::get_provider_return,
    );
}
