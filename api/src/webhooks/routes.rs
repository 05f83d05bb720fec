//! Paths of webhooks.

use super::{create, delete, delivery_create, delivery_list, get, list, secret_create, update};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes
        .at("/api/v1/webhooks")
        .get(list::list_webhooks)
        .post(create::create_webhook)
        .end();
    routes
        .at("/api/v1/webhooks/{id}")
        .get(get::get_webhook)
        .put(update::update_webhook)
        .delete(delete::delete_webhook)
        .end();
    routes
        .at("/api/v1/webhooks/{id}/secret")
        .post(secret_create::create_webhook_secret)
        .end();
    routes
        .at("/api/v1/webhooks/{id}/deliveries")
        .get(delivery_list::list_webhook_deliveries)
        .post(delivery_create::create_webhook_delivery)
        .end();
}
