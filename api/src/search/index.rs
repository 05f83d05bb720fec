//! Keeping the search index in step with what is written, in the same transaction.

use std::collections::{BTreeSet, HashMap};

use passerelle_shared::codes::EntryType;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseBackend, DbErr, EntityTrait, QueryFilter, QuerySelect,
    Set, Statement,
};
use uuid::Uuid;

use super::words::indexed;
use crate::entity::{country, search_document, theme};
use crate::{actions, events, funding_calls, members, working_groups};

/// What search knows of an entry.
#[derive(Debug)]
pub struct SearchText {
    /// The entry.
    pub id: Uuid,
    /// Title or name.
    pub title: String,
    /// Everything else that is worth finding, in the order in which a snippet should show it.
    pub body: String,
}

/// The names that texts carry besides their own words.
#[derive(Debug)]
pub struct Names {
    countries: Vec<country::Model>,
    themes: Vec<theme::Model>,
}

impl Names {
    async fn load(connection: &impl ConnectionTrait) -> Result<Self, DbErr> {
        Ok(Self {
            countries: country::Entity::find().all(connection).await?,
            themes: theme::Entity::find().all(connection).await?,
        })
    }

    /// French and English names of countries.
    pub fn countries<'a>(&self, codes: impl IntoIterator<Item = &'a str>) -> String {
        let codes: BTreeSet<&str> = codes.into_iter().collect();
        join(
            self.countries
                .iter()
                .filter(|country| codes.contains(country.code.as_str()))
                .map(|country| format!("{}, {}", country.name_fr, country.name_en)),
        )
    }

    /// French and English names of themes.
    pub fn themes<'a>(&self, codes: impl IntoIterator<Item = &'a str>) -> String {
        let codes: BTreeSet<&str> = codes.into_iter().collect();
        join(
            self.themes
                .iter()
                .filter(|theme| codes.contains(theme.code.as_str()))
                .map(|theme| format!("{}, {}", theme.name_fr, theme.name_en)),
        )
    }
}

fn join(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// Brings the index in step with some entries: those that are public are found by what they now
/// say, the others no longer. Gives the public ones.
///
/// # Errors
/// The database refuses.
pub async fn update(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    ids: &[Uuid],
) -> Result<BTreeSet<Uuid>, DbErr> {
    let names = Names::load(connection).await?;
    let mut texts = match entry_type {
        EntryType::Member => members::store::texts(connection, ids, &names).await?,
        EntryType::Action => actions::store::texts(connection, ids, &names).await?,
        EntryType::Event => events::store::texts(connection, ids, &names).await?,
        EntryType::WorkingGroup => working_groups::store::texts(connection, ids, &names).await?,
        EntryType::FundingCall => funding_calls::store::texts(connection, ids, &names).await?,
    };
    // Documents are numbered in the order in which their entries were touched.
    let order: HashMap<Uuid, usize> = ids
        .iter()
        .enumerate()
        .map(|(place, id)| (*id, place))
        .collect();
    texts.sort_by_key(|text| order.get(&text.id).copied());
    let public: BTreeSet<Uuid> = texts.iter().map(|text| text.id).collect();
    let gone: Vec<Uuid> = ids
        .iter()
        .filter(|id| !public.contains(id))
        .copied()
        .collect();
    remove(connection, &gone).await?;
    for text in texts {
        put(connection, entry_type, text).await?;
    }
    Ok(public)
}

async fn put(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    text: SearchText,
) -> Result<(), DbErr> {
    let title_words = filed(&indexed(&text.title), entry_type);
    let words = format!("{title_words}{}", filed(&indexed(&text.body), entry_type));
    let document = search_document::ActiveModel {
        entry_type: Set(entry_type.code().to_owned()),
        entry_id: Set(text.id),
        title: Set(text.title),
        body: Set(text.body),
        ..Default::default()
    };
    let number = search_document::Entity::insert(document)
        .on_conflict(
            OnConflict::column(search_document::Column::EntryId)
                .update_columns([
                    search_document::Column::Title,
                    search_document::Column::Body,
                ])
                .to_owned(),
        )
        .exec_with_returning(connection)
        .await?
        .number;
    let backend = connection.get_database_backend();
    if backend == DatabaseBackend::Sqlite {
        forget(connection, &[number]).await?;
        for (table, words) in [(TITLE_INDEX, title_words), (WHOLE_INDEX, words)] {
            connection
                .execute_raw(Statement::from_sql_and_values(
                    backend,
                    format!("INSERT INTO {table} (rowid, words) VALUES (?, ?)"),
                    [number.into(), words.into()],
                ))
                .await?;
        }
    } else {
        connection
            .execute_raw(Statement::from_sql_and_values(
                backend,
                "UPDATE search_document SET title_words = to_tsvector('simple', $2), \
                 words = to_tsvector('simple', $3) WHERE number = $1",
                [number.into(), title_words.into(), words.into()],
            ))
            .await?;
    }
    Ok(())
}

/// SQLite's index of the words in titles.
pub(super) const TITLE_INDEX: &str = "search_title";
/// SQLite's index of all words.
pub(super) const WHOLE_INDEX: &str = "search_whole";

/// The letter with which the words of a type of entry begin in the indexes: a word that all
/// entries of one type hold costs nothing where another type is searched.
pub(super) fn letter(entry_type: EntryType) -> char {
    match entry_type {
        EntryType::Member => 'm',
        EntryType::Action => 'a',
        EntryType::Event => 'e',
        EntryType::WorkingGroup => 'w',
        EntryType::FundingCall => 'f',
    }
}

/// Words as the indexes hold them: each with the letter of its type of entry.
fn filed(words: &str, entry_type: EntryType) -> String {
    let mut filed = String::with_capacity(words.len() * 5 / 4);
    for word in words.split_whitespace() {
        filed.push(letter(entry_type));
        filed.push_str(word);
        filed.push(' ');
    }
    filed
}

async fn remove(connection: &impl ConnectionTrait, ids: &[Uuid]) -> Result<(), DbErr> {
    if ids.is_empty() {
        return Ok(());
    }
    let numbers: Vec<i64> = search_document::Entity::find()
        .select_only()
        .column(search_document::Column::Number)
        .filter(search_document::Column::EntryId.is_in(ids.iter().copied()))
        .into_tuple()
        .all(connection)
        .await?;
    if connection.get_database_backend() == DatabaseBackend::Sqlite {
        forget(connection, &numbers).await?;
    }
    search_document::Entity::delete_many()
        .filter(search_document::Column::Number.is_in(numbers))
        .exec(connection)
        .await?;
    Ok(())
}

/// Takes documents out of SQLite's indexes; PostgreSQL's stands in the row itself.
async fn forget(connection: &impl ConnectionTrait, numbers: &[i64]) -> Result<(), DbErr> {
    for &number in numbers {
        for table in [TITLE_INDEX, WHOLE_INDEX] {
            connection
                .execute_raw(Statement::from_sql_and_values(
                    DatabaseBackend::Sqlite,
                    format!("DELETE FROM {table} WHERE rowid = ?"),
                    [number.into()],
                ))
                .await?;
        }
    }
    Ok(())
}

/// The parts of a body that say something, a paragraph each.
pub fn paragraphs(parts: &[String]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("\n")
}
