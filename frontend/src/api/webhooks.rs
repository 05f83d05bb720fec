//! One's own webhooks: `/api/v1/webhooks`.

use passerelle_shared::webhooks::{
    CreateWebhook, CreatedWebhook, UpdateWebhook, Webhook, WebhookDelivery, WebhookDeliveryPage,
    WebhookList,
};

use super::call::Call;

fn path(id: &str) -> String {
    format!("/webhooks/{id}")
}

/// The webhooks.
pub fn list() -> Call<WebhookList> {
    Call::get("/webhooks")
}

/// Makes one.
pub fn create(wanted: &CreateWebhook) -> Call<CreatedWebhook> {
    Call::post("/webhooks").with(wanted)
}

/// Changes one, by its identifier.
pub fn update(id: &str, wanted: &UpdateWebhook) -> Call<()> {
    let call: Call<Webhook> = Call::put(&path(id)).with(wanted);
    call.without_answer()
}

/// Removes one.
pub fn delete(id: &str) -> Call<()> {
    Call::delete(&path(id))
}

/// Gives one a new secret.
pub fn renew_secret(id: &str) -> Call<CreatedWebhook> {
    Call::post(&format!("{}/secret", path(id)))
}

/// Tests one.
pub fn test(id: &str) -> Call<WebhookDelivery> {
    Call::post(&format!("{}/deliveries", path(id)))
}

/// A page of its deliveries, the latest first: the first page, or the one of a cursor.
pub fn deliveries(id: &str, cursor: Option<&str>) -> Call<WebhookDeliveryPage> {
    let cursor = cursor.map_or_else(String::new, |cursor| format!("?cursor={cursor}"));
    Call::get(&format!("{}/deliveries{cursor}", path(id)))
}
