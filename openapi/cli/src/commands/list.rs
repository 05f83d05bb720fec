//! `passerelle list`

use clap::Args;
use passerelle_shared::codes::EntryType;
use passerelle_shared::page::Cursor;
use serde_json::Value;

use super::{filter, with_query};
use crate::client::Client;
use crate::listed::{Listed, Page, for_list};
use crate::{Form, entry_type, output};

/// Entries of a page.
const PAGE: usize = 100;

#[derive(Debug, Args)]
pub struct Arguments {
    /// Which list.
    #[arg(value_parser = entry_type())]
    list: EntryType,
    /// Filters, NAME=VALUE; `sort=-updated_at` orders.
    filters: Vec<String>,
    /// Most entries.
    #[arg(long, default_value_t = 20)]
    limit: usize,
    /// Every entry, whatever it takes.
    #[arg(long, conflicts_with = "limit")]
    all: bool,
    /// Go on from here: what an earlier call told.
    #[arg(long, value_parser = cursor)]
    cursor: Option<Cursor>,
}

fn cursor(text: &str) -> Result<Cursor, &'static str> {
    Cursor::try_from(text.to_owned())
}

/// Lists.
pub async fn run(client: &Client, form: Form, arguments: Arguments) -> anyhow::Result<bool> {
    for_list!(arguments.list, List => list::<List>(client, form, arguments).await)
}

async fn list<L: Listed>(
    client: &Client,
    form: Form,
    arguments: Arguments,
) -> anyhow::Result<bool> {
    let query = query::<L>(&arguments.filters)?;
    let most = if arguments.all {
        usize::MAX
    } else {
        arguments.limit
    };
    let mut entries = Vec::new();
    let mut cursor = arguments.cursor;
    let total = loop {
        let page = page(client, L::TYPE, &query, cursor, most - entries.len()).await?;
        entries.extend(page.items);
        cursor = page.next_cursor;
        if cursor.is_none() || entries.len() >= most {
            break page.total;
        }
    };
    let shown = entries.len();
    if form == Form::Json {
        output::json(&entries)?;
    } else {
        let entries: Vec<L::Summary> = serde_json::from_value(Value::Array(entries))?;
        output::table(L::COLUMNS, entries.into_iter().map(L::row))?;
    }
    let more = cursor.map(|cursor| format!("; more: --cursor {}", String::from(cursor)));
    output::tell(&format!("{shown} of {total}{}", more.unwrap_or_default()));
    Ok(true)
}

/// The query of some filters, whose mistakes are told before anything is asked.
pub fn query<L: Listed>(filters: &[String]) -> anyhow::Result<String> {
    use passerelle_shared::query::Filter;
    Ok(filter::<L::Filter>(filters)?.to_query())
}

/// A page of a list.
pub async fn page(
    client: &Client,
    entry_type: EntryType,
    query: &str,
    cursor: Option<Cursor>,
    most: usize,
) -> anyhow::Result<Page<Value>> {
    let mut parts = Vec::from([format!("limit={}", most.clamp(1, PAGE))]);
    parts.extend((!query.is_empty()).then(|| query.to_owned()));
    parts.extend(cursor.map(|cursor| format!("cursor={}", String::from(cursor))));
    let path = format!("/api/v1/{}", entry_type.list());
    client.get(&with_query(&path, &parts.join("&"))).await
}
