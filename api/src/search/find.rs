//! Asking the index: which documents hold these words?

use std::collections::BTreeSet;

use passerelle_shared::codes::EntryType;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseBackend, DbErr, EntityTrait, QueryFilter, Statement,
};

use super::index::{TITLE_INDEX, WHOLE_INDEX, letter};
use super::words::QueryWord;
use crate::entity::search_document;

/// Candidates of one type of entry that are ranked: the first in the title, then anywhere. The
/// bound is what makes a word that every entry holds cost little more than a rare one.
pub const CANDIDATES: u32 = 200;

/// Numbers of the documents of some types that hold every word, with a match in the title first:
/// at most [`CANDIDATES`] of either kind, without order. Anywhere but in titles, the last word is
/// taken as unfinished only where it finds few as it stands: both engines read all that holds
/// any of its endings before they give the first.
///
/// # Errors
/// The database does not answer.
pub async fn candidates(
    connection: &impl ConnectionTrait,
    types: &[EntryType],
    words: &[QueryWord],
) -> Result<BTreeSet<(EntryType, u32)>, DbErr> {
    let finished: Vec<QueryWord> = words
        .iter()
        .map(|word| QueryWord {
            prefix: false,
            ..word.clone()
        })
        .collect();
    let mut found = BTreeSet::new();
    for (in_title, words) in [(true, words), (false, finished.as_slice()), (false, words)] {
        let few: Vec<EntryType> = types
            .iter()
            .copied()
            .filter(|wanted| {
                let known = found.iter().filter(|(known, _)| known == wanted).count();
                known < CANDIDATES as usize
            })
            .collect();
        found.extend(first(connection, &few, in_title, words).await?);
    }
    Ok(found)
}

/// The first [`CANDIDATES`] of each type.
async fn first(
    connection: &impl ConnectionTrait,
    types: &[EntryType],
    in_title: bool,
    words: &[QueryWord],
) -> Result<Vec<(EntryType, u32)>, DbErr> {
    let backend = connection.get_database_backend();
    let mut branches = Vec::new();
    let mut values = Vec::new();
    for &entry_type in types {
        if backend == DatabaseBackend::Sqlite {
            let index = if in_title { TITLE_INDEX } else { WHOLE_INDEX };
            let code = entry_type.code();
            branches.push(format!(
                "SELECT * FROM (SELECT rowid AS number, '{code}' AS entry_type FROM {index} \
                 WHERE {index} MATCH ? LIMIT {CANDIDATES})"
            ));
            values.push(fts5_query(words, entry_type).into());
        } else {
            let column = if in_title { "title_words" } else { "words" };
            values.push(ts_query(words, entry_type).into());
            branches.push(format!(
                "(SELECT number, entry_type FROM search_document \
                 WHERE {column} @@ to_tsquery('simple', ${}) LIMIT {CANDIDATES})",
                values.len()
            ));
        }
    }
    if branches.is_empty() {
        return Ok(Vec::new());
    }
    let sql = branches.join(" UNION ALL ");
    let rows = connection
        .query_all_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    rows.iter()
        .map(|row| {
            let number: i64 = row.try_get("", "number")?;
            let code: String = row.try_get("", "entry_type")?;
            Ok((
                crate::rows::code("search_document.entry_type", number, &code)?,
                crate::rows::number("search_document.number", number, number)?,
            ))
        })
        .collect()
}

/// Numbers of every document of a type that holds every word, for a list's filter. They come in
/// one row: a row each would cost more than the search.
///
/// # Errors
/// The database does not answer.
pub async fn all(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    words: &[QueryWord],
) -> Result<Vec<u32>, DbErr> {
    let backend = connection.get_database_backend();
    let statement = if backend == DatabaseBackend::Sqlite {
        Statement::from_sql_and_values(
            backend,
            format!(
                "SELECT group_concat(rowid) AS numbers FROM {WHOLE_INDEX} WHERE {WHOLE_INDEX} MATCH ?"
            ),
            [fts5_query(words, entry_type).into()],
        )
    } else {
        Statement::from_sql_and_values(
            backend,
            "SELECT string_agg(number::text, ',') AS numbers FROM search_document \
             WHERE words @@ to_tsquery('simple', $1)",
            [ts_query(words, entry_type).into()],
        )
    };
    let row = connection.query_one_raw(statement).await?;
    let numbers: Option<String> = match row {
        Some(row) => row.try_get("", "numbers")?,
        None => None,
    };
    numbers
        .as_deref()
        .unwrap_or_default()
        .split(',')
        .filter(|number| !number.is_empty())
        .map(|number| crate::rows::code("search_document.number", number, number))
        .collect()
}

/// The texts of some documents.
///
/// # Errors
/// The database does not answer.
pub async fn texts(
    connection: &impl ConnectionTrait,
    numbers: &[u32],
) -> Result<Vec<search_document::Model>, DbErr> {
    search_document::Entity::find()
        .filter(
            search_document::Column::Number.is_in(numbers.iter().map(|&number| i64::from(number))),
        )
        .all(connection)
        .await
}

/// The query in FTS5's language. Words are alphanumeric, so that quoting them is enough.
fn fts5_query(words: &[QueryWord], entry_type: EntryType) -> String {
    let letter = letter(entry_type);
    let parts: Vec<String> = words
        .iter()
        .map(|word| {
            let star = if word.prefix { "*" } else { "" };
            format!(
                "(\"{letter}{}\"{star} OR \"{letter}{}\")",
                word.word, word.stem
            )
        })
        .collect();
    parts.join(" AND ")
}

/// The query in `to_tsquery`'s language.
fn ts_query(words: &[QueryWord], entry_type: EntryType) -> String {
    let letter = letter(entry_type);
    let parts: Vec<String> = words
        .iter()
        .map(|word| {
            let star = if word.prefix { ":*" } else { "" };
            format!("('{letter}{}'{star} | '{letter}{}')", word.word, word.stem)
        })
        .collect();
    parts.join(" & ")
}
