//! Paths of API keys.

use super::{create, decide, delete, list, own, secret};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes
        .at(create::PATH)
        .get(own::list_own_api_keys)
        .post(create::create_api_key)
        .end();
    routes
        .at("/api/v1/account/api-keys/{id}")
        .delete(delete::delete_api_key)
        .end();
    routes
        .at("/api/v1/account/api-keys/{id}/secret")
        .post(secret::create_api_key_secret)
        .end();
    routes.get("/api/v1/api-keys", list::list_api_keys);
    routes
        .at("/api/v1/api-keys/{id}/decision")
        .put(decide::update_api_key_decision)
        .end();
}
