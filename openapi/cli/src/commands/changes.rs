//! `passerelle changes`

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use passerelle_shared::changes::{ChangeFilter, ChangePage};
use passerelle_shared::codes::EntryType;
use passerelle_shared::limits::PAGE_SIZE_MAX;
use passerelle_shared::page::Cursor;
use passerelle_shared::query::Filter;

use super::with_query;
use crate::client::Client;
use crate::{entry_type, output};

#[derive(Debug, Args)]
pub struct Arguments {
    /// Only these lists; the same at every call.
    #[arg(value_parser = entry_type())]
    lists: Vec<EntryType>,
    /// The file that keeps the place: read at the beginning, written when all is told. Where there is
    /// none, everything is told.
    #[arg(long)]
    state: Option<PathBuf>,
}

/// Tells what changed since the last call.
pub async fn run(client: &Client, arguments: Arguments) -> anyhow::Result<bool> {
    let mut filter = ChangeFilter {
        entry_type: arguments.lists,
        cursor: None,
        limit: Some(PAGE_SIZE_MAX),
    }
    .canonical();
    if let Some(path) = arguments.state.as_ref().filter(|path| path.exists()) {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let cursor = Cursor::try_from(text.trim().to_owned());
        filter.cursor = Some(
            cursor
                .map_err(anyhow::Error::msg)
                .with_context(|| path.display().to_string())?,
        );
    }
    loop {
        let page: ChangePage = client
            .get(&with_query("/api/v1/changes", &filter.to_query()))
            .await?;
        for change in &page.items {
            output::line(&serde_json::to_string(change)?)?;
        }
        // What was told is not told again, wherever this breaks off.
        if let Some(path) = &arguments.state {
            let text = String::from(page.next_cursor.clone());
            std::fs::write(path, text).with_context(|| path.display().to_string())?;
        }
        if page.next.is_none() {
            return Ok(true);
        }
        filter.cursor = Some(page.next_cursor);
    }
}
