//! Titles and leads of pages, as the front end has them.

use std::sync::LazyLock;

use passerelle_shared::lang::Lang;
use serde_json::{Map, Value};

macro_rules! texts {
    ($lang:literal: $($namespace:literal),+) => {
        [$(($namespace, include_str!(concat!("../../../frontend/locales/", $lang, "/", $namespace, ".json")))),+]
    };
}

static FRENCH: LazyLock<Value> = LazyLock::new(|| {
    read(
        &texts!("fr": "common", "home", "actions", "directory", "agenda", "groups", "funding", "search", "static_pages", "embeds", "developers"),
    )
});
static ENGLISH: LazyLock<Value> = LazyLock::new(|| {
    read(
        &texts!("en": "common", "home", "actions", "directory", "agenda", "groups", "funding", "search", "static_pages", "embeds", "developers"),
    )
});

fn read(files: &[(&str, &str)]) -> Value {
    let read = |(namespace, json): &(&str, &str)| {
        let texts = serde_json::from_str(json).unwrap_or_default();
        ((*namespace).to_owned(), texts)
    };
    Value::Object(files.iter().map(read).collect::<Map<_, _>>())
}

/// A text by its place, such as `/actions/title`; empty where there is none.
pub fn text(lang: Lang, place: &str) -> &'static str {
    let texts = match lang {
        Lang::Fr => &FRENCH,
        Lang::En => &ENGLISH,
    };
    let found = texts.pointer(place).and_then(Value::as_str);
    found.unwrap_or_default()
}
