//! The commands, one a file.

pub mod changes;
pub mod create;
pub mod export;
pub mod import;
pub mod list;
pub mod show;

use std::io::Read;
use std::path::Path;

use anyhow::Context;
use passerelle_shared::query::Filter;
use passerelle_shared::validation::violations;
use validator::Validate;

/// The filter that some `NAME=VALUE` are.
fn filter<F: Filter + Validate>(words: &[String]) -> anyhow::Result<F> {
    let mut pairs = Vec::new();
    for word in words {
        let pair = word.split_once('=');
        pairs.push(pair.with_context(|| format!("'{word}' is no filter: NAME=VALUE is expected"))?);
    }
    let query = serde_html_form::to_string(&pairs)?;
    let filter: F = serde_html_form::from_str(&query).context("the filters")?;
    if let Some(wrong) = violations(&filter).first() {
        let name = wrong.pointer.trim_start_matches('/');
        anyhow::bail!(
            "{}: {}",
            F::parameter(name),
            wrong.message(passerelle_shared::lang::Lang::En)
        );
    }
    Ok(filter.canonical())
}

/// An address with a query where there is one.
fn with_query(path: &str, query: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{path}{mark}{query}")
}

/// What a file holds; `-` is the standard input.
fn read(path: &Path) -> anyhow::Result<String> {
    if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(path).with_context(|| path.display().to_string())
}
