//! `passerelle import`

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use passerelle_shared::codes::EntryType;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::create::{make, mistakes, name, told};
use super::read;
use crate::client::Client;
use crate::{Form, entry_type, output};

#[derive(Debug, Args)]
pub struct Arguments {
    /// Into which list.
    #[arg(value_parser = entry_type())]
    list: EntryType,
    /// The documents: a JSON array, or one a line; `-` is the standard input.
    #[arg(default_value = "-")]
    file: PathBuf,
    /// Only say what is wrong, and send nothing.
    #[arg(long)]
    check: bool,
}

/// Makes many entries. A document that was sent before is not made again within a day: an import that
/// broke off is simply run again.
pub async fn run(client: &Client, form: Form, arguments: Arguments) -> anyhow::Result<bool> {
    let documents = documents(&read(&arguments.file)?)?;
    let mut good = 0;
    for (index, document) in documents.iter().enumerate() {
        let outcome = one(client, &arguments, document).await;
        let line = match &outcome {
            Ok(made) => made.as_ref().map_or_else(|| "good".to_owned(), name),
            // Without the server there is no use in going on.
            Err(error) if error.is::<reqwest::Error>() => return outcome.map(|_| false),
            Err(error) => format!("refused: {error:#}"),
        };
        good += usize::from(outcome.is_ok());
        if form == Form::Json {
            let made = outcome.as_ref().ok().and_then(Clone::clone);
            let error = outcome.err().map(|error| format!("{error:#}"));
            output::line(&json!({"index": index, "made": made, "error": error}).to_string())?;
        } else {
            output::line(&format!("{}: {line}", index + 1))?;
        }
    }
    output::tell(&format!("{good} of {}", documents.len()));
    Ok(good == documents.len())
}

async fn one(
    client: &Client,
    arguments: &Arguments,
    document: &Value,
) -> anyhow::Result<Option<Value>> {
    let found = mistakes(arguments.list, document.clone())?;
    if !found.is_empty() {
        anyhow::bail!("some fields need correcting{}", told(&found));
    }
    if arguments.check {
        return Ok(None);
    }
    let key = hex::encode(Sha256::digest(document.to_string()));
    make(client, arguments.list, document, &key).await.map(Some)
}

fn documents(text: &str) -> anyhow::Result<Vec<Value>> {
    if let Ok(documents) = serde_json::from_str(text) {
        return Ok(documents);
    }
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(index, line)| {
            serde_json::from_str(line).with_context(|| format!("line {} is no JSON", index + 1))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::documents;

    #[test]
    fn documents_are_an_array_or_lines() {
        let expected = documents(r#"[{"a":1},{"a":2}]"#).unwrap();
        assert_eq!(documents("{\"a\":1}\n\n{\"a\":2}\n").unwrap(), expected);
        assert_eq!(expected.len(), 2);
        let error = documents("{\"a\":1}\nnothing\n").unwrap_err();
        assert_eq!(error.to_string(), "line 2 is no JSON");
    }
}
