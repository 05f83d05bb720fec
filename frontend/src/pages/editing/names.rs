//! Names of the entries that a document refers to by identifier.

use std::collections::HashMap;

use leptos::prelude::*;
use passerelle_shared::codes::EntryType;
use serde::Deserialize;

use super::edited::addresses;
use crate::api::{self, Request};

#[derive(Clone, Copy)]
struct Known(
    StoredValue<HashMap<String, Signal<Option<String>>>>,
    StoredValue<Option<Owner>>,
);

/// Makes room for names; the page keeps them.
pub fn provide_names() {
    let owner = Owner::current();
    provide_context(Known(
        StoredValue::new(HashMap::new()),
        StoredValue::new(owner),
    ));
}

/// The one of them that an entry has.
#[derive(Deserialize)]
struct Named {
    name: Option<String>,
    title: Option<String>,
}

/// Remembers a name that is known from elsewhere.
pub fn remember(id: &str, name: String) {
    let Known(known, _) = expect_context();
    known.update_value(|known| {
        known.insert(id.to_owned(), Signal::stored(Some(name)));
    });
}

/// The name of an entry, asked for once; nothing until it is there, or where it is not public.
pub fn name_of(kind: EntryType, id: &str) -> Signal<Option<String>> {
    let Known(known, owner) = expect_context();
    if let Some(name) = known.with_value(|known| known.get(id).copied()) {
        return name;
    }
    let asked = id.to_owned();
    let ask = move || {
        let path = addresses(kind).path;
        let remote = api::remote(move || Request::<Named>::entry(path, &asked));
        Signal::derive(move || {
            let named = remote.ok()?;
            named.name.clone().or_else(|| named.title.clone())
        })
    };
    let name = match owner.get_value() {
        Some(owner) => owner.with(ask),
        None => ask(),
    };
    known.update_value(|known| {
        known.insert(id.to_owned(), name);
    });
    name
}
