//! Paths of sessions.

use super::{create, delete, link, refresh, second_factor};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes
        .at("/api/v1/session")
        .post(create::create_session)
        .delete(delete::delete_session)
        .end();
    routes
        .at("/api/v1/session/tokens")
        .post(refresh::create_session_token)
        .end();
    routes
        .at("/api/v1/session/second-factor")
        .put(second_factor::update_session_second_factor)
        .end();
    routes
        .at("/api/v1/sign-in-links")
        .post(link::create_sign_in_link)
        .end();
}
