//! What is being written, kept in the browser as well: nothing is lost without a connection, after
//! a reload, or where the session has ended.

use passerelle_shared::codes::EntryType;
use serde::Deserialize;
use serde_json::Value;

use super::edited::addresses;
use super::model::object;
use crate::api::read_json;

/// A document as it was left in this browser.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Copy {
    /// The version that it started from; 0 where the entry is not made yet.
    pub version: u32,
    /// The document of that version.
    pub base: Value,
    /// What was written.
    pub document: Value,
}

fn storage() -> Option<web_sys::Storage> {
    leptos::prelude::window().local_storage().ok().flatten()
}

fn key(edited: EntryType, id: &str) -> String {
    format!("passerelle-draft:{}/{id}", addresses(edited).path)
}

/// What was left of an entry.
pub fn find(edited: EntryType, id: &str) -> Option<Copy> {
    let text = storage()?.get_item(&key(edited, id)).ok().flatten()?;
    read_json(&text)
}

/// Keeps what is being written. A browser that refuses has no copy: the server has one soon.
pub fn keep(edited: EntryType, id: &str, copy: Copy) {
    let text = object([
        ("version", copy.version.into()),
        ("base", copy.base),
        ("document", copy.document),
    ]);
    if let Some(storage) = storage() {
        let _ = storage.set_item(&key(edited, id), &text.to_string());
    }
}

/// Forgets what was left: the server has it, or nobody wants it.
pub fn forget(edited: EntryType, id: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key(edited, id));
    }
}
