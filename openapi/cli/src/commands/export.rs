//! `passerelle export`

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use passerelle_shared::codes::EntryType;
use reqwest::Method;

use super::list::{page, query};
use super::with_query;
use crate::client::Client;
use crate::listed::for_list;
use crate::{entry_type, output};

#[derive(Debug, Args)]
pub struct Arguments {
    /// Which list.
    #[arg(value_parser = entry_type())]
    list: EntryType,
    /// Filters, NAME=VALUE.
    filters: Vec<String>,
    /// As what: `json` is the entries of all pages; the others are what the API writes.
    #[arg(long = "as", default_value = "csv", value_parser = ["json", "csv", "geojson", "ics", "atom", "jsonld"])]
    form: String,
    /// Into which file; without it, to the standard output.
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// Writes a whole list. A file is there only when it is whole.
pub async fn run(client: &Client, arguments: Arguments) -> anyhow::Result<bool> {
    let Some(path) = &arguments.output else {
        export(client, &arguments, &mut |bytes| Ok(output::write(bytes)?)).await?;
        return Ok(true);
    };
    let part = beside(path);
    let mut file = File::create(&part).with_context(|| part.display().to_string())?;
    let written = export(client, &arguments, &mut |bytes| Ok(file.write_all(bytes)?)).await;
    if written.is_ok() {
        file.sync_all()?;
        std::fs::rename(&part, path).with_context(|| path.display().to_string())?;
    } else {
        std::fs::remove_file(&part)?;
    }
    written.map(|()| true)
}

/// Where a file grows.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

async fn export(
    client: &Client,
    arguments: &Arguments,
    write: &mut dyn FnMut(&[u8]) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let query = for_list!(arguments.list, List => query::<List>(&arguments.filters))?;
    if arguments.form == "json" {
        return pages(client, arguments.list, &query, write).await;
    }
    let path = format!("/api/v1/{}.{}", arguments.list.list(), arguments.form);
    let request = client.request(Method::GET, &with_query(&path, &query));
    let mut response = client.send(request).await?;
    while let Some(bytes) = response.chunk().await? {
        write(&bytes)?;
    }
    Ok(())
}

async fn pages(
    client: &Client,
    list: EntryType,
    query: &str,
    write: &mut dyn FnMut(&[u8]) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut cursor = None;
    let mut between = "[\n";
    loop {
        let page = page(client, list, query, cursor, usize::MAX).await?;
        for entry in &page.items {
            write(between.as_bytes())?;
            write(entry.to_string().as_bytes())?;
            between = ",\n";
        }
        cursor = page.next_cursor;
        if cursor.is_none() {
            let end = if between == "[\n" { "[]\n" } else { "\n]\n" };
            return write(end.as_bytes());
        }
    }
}
