//! `passerelle create`

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use passerelle_shared::codes::EntryType;
use passerelle_shared::validation::Violation;
use reqwest::Method;
use serde_json::Value;
use uuid::Uuid;

use super::read;
use crate::client::Client;
use crate::listed::{Listed, for_list};
use crate::{Form, entry_type, output};

#[derive(Debug, Args)]
pub struct Arguments {
    /// In which list.
    #[arg(value_parser = entry_type())]
    list: EntryType,
    /// The document, a JSON file; `-` is the standard input.
    #[arg(default_value = "-")]
    file: PathBuf,
    /// A key of your own: sent again with the same, it is not made twice (Idempotency-Key).
    #[arg(long)]
    key: Option<String>,
}

/// Makes an entry.
pub async fn run(client: &Client, form: Form, arguments: Arguments) -> anyhow::Result<bool> {
    let text = read(&arguments.file)?;
    let document: Value = serde_json::from_str(&text).context("the document is no JSON")?;
    let found = mistakes(arguments.list, document.clone())?;
    if !found.is_empty() {
        anyhow::bail!("the document is refused{}", told(&found));
    }
    let key = arguments.key.unwrap_or_else(|| Uuid::now_v7().to_string());
    let made = make(client, arguments.list, &document, &key).await?;
    if form == Form::Json {
        output::json(&made)?;
    } else {
        output::line(&name(&made))?;
    }
    Ok(true)
}

/// What is wrong with a document, as far as it can be told here.
pub fn mistakes(list: EntryType, document: Value) -> anyhow::Result<Vec<Violation>> {
    let found = for_list!(list, List => List::mistakes(document));
    found.context("the document")
}

/// Mistakes as lines.
pub fn told(mistakes: &[Violation]) -> String {
    let lines = mistakes.iter().map(|it| {
        format!(
            "\n  {}: {}",
            it.pointer,
            it.message(passerelle_shared::lang::Lang::En)
        )
    });
    lines.collect()
}

/// Sends a document that makes an entry.
pub async fn make(
    client: &Client,
    list: EntryType,
    document: &Value,
    key: &str,
) -> anyhow::Result<Value> {
    let request = client
        .request(Method::POST, &format!("/api/v1/{}", list.list()))
        .header("Idempotency-Key", key)
        .json(document);
    let response = client.send(request).await?;
    Ok(serde_json::from_str(&response.text().await?)?)
}

/// What one calls an entry that was made.
pub fn name(made: &Value) -> String {
    let text = |name: &str| made[name].as_str().unwrap_or_default().to_owned();
    format!("{} {}", text("id"), text("slug"))
}
