//! `passerelle show`

use clap::Args;
use passerelle_shared::codes::EntryType;
use serde_json::{Map, Value};

use crate::client::Client;
use crate::{Form, entry_type, output};

#[derive(Debug, Args)]
pub struct Arguments {
    /// Of which list.
    #[arg(value_parser = entry_type())]
    list: EntryType,
    /// Its identifier, or the readable part of its address.
    entry: String,
}

/// Shows an entry.
pub async fn run(client: &Client, form: Form, arguments: Arguments) -> anyhow::Result<bool> {
    let list = arguments.list.list();
    let entry = arguments.entry.trim_matches('/');
    let entry: Map<String, Value> = client.get(&format!("/api/v1/{list}/{entry}")).await?;
    if form == Form::Json {
        output::json(&entry)?;
    } else {
        let rows = entry
            .iter()
            .map(|(name, value)| vec![name.clone(), text(value)]);
        output::table(&[], rows)?;
    }
    Ok(true)
}

/// A value for people.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) if items.iter().all(|item| !item.is_object()) => {
            items.iter().map(text).collect::<Vec<_>>().join(" ")
        }
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join("\n"),
        Value::Object(fields) => {
            let fields = fields
                .iter()
                .map(|(name, value)| format!("{name}: {}", text(value)));
            fields.collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}
