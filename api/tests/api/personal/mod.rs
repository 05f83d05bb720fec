//! Personal data: exported, erased, kept for a time, and never logged.

mod erasure;
mod export;
mod logs;
mod purge;
mod retention;

use passerelle_shared::accounts::MemberRole;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::TestApp;
use crate::support::people::Person;

/// The address of one's account.
pub const ACCOUNT: &str = "/api/v1/account";
/// A member whose page somebody keeps.
pub const TOWN: (&str, MemberRole) = ("la-rochelle", MemberRole::Administrator);

/// Puts a contact on the page of a town, beside those that are there.
pub async fn add_contact(app: &TestApp, who: &Person, contact: &Value) -> Value {
    let path = format!("/api/v1/members/{}", TOWN.0);
    let source = app
        .call(who, Method::GET, &format!("{path}/source"), None)
        .await
        .json();
    let mut document = source["document"].clone();
    let contacts = document["contacts"].as_array_mut().unwrap();
    contacts.retain(|known| known["name"] != contact["name"]);
    contacts.push(contact.clone());
    let version = format!("\"{}\"", source["version"]);
    let saved = app
        .change(who, Method::PUT, &path, &version, Some(&document))
        .await;
    assert_eq!(saved.status, 200, "{}", saved.body);
    saved.json()
}

/// A contact with an e-mail address that everybody sees.
pub fn contact(name: &str, email: &str) -> Value {
    json!({"name": name, "function": "elu", "email": email, "phone": "05 46 00 00 00", "visibility": "public", "email_visibility": "public", "phone_visibility": "nobody"})
}
