//! Which files an entry shows: written with its document, and read with it.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use passerelle_shared::codes::EntryType;
use passerelle_shared::editing::Files;
use passerelle_shared::files::{AttachmentDocument, CoverDocument, MediaType};
use passerelle_shared::validation::{Rule, Violation};
use sea_orm::{ConnectionTrait, DbErr};
use time::OffsetDateTime;
use uuid::Uuid;

use super::store;
use crate::editing::parts::position;
use crate::entity::{file, file_use};
use crate::http::error::ApiError;
use crate::rows::code;

/// What a file is for an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The image that stands for it.
    Cover,
    /// A file beside it.
    Document,
}

impl Display for Part {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cover => "cover",
            Self::Document => "document",
        })
    }
}

impl FromStr for Part {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "cover" => Ok(Self::Cover),
            "document" => Ok(Self::Document),
            other => Err(format!("{other:?} is no part")),
        }
    }
}

/// What the document of an entry says of files.
///
/// # Errors
/// The database does not answer.
pub async fn read(
    connection: &impl ConnectionTrait,
    entry: Uuid,
) -> Result<(Option<CoverDocument>, Vec<AttachmentDocument>), DbErr> {
    let (mut cover, mut documents) = (None, Vec::new());
    for row in store::of_entry(connection, entry).await? {
        match code("file_use.part", row.id, &row.part)? {
            Part::Cover => {
                cover = Some(CoverDocument {
                    file: row.file_id,
                    alt: row.words,
                    credit: row.credit,
                });
            }
            Part::Document => documents.push(AttachmentDocument {
                file: row.file_id,
                title: row.words,
            }),
        }
    }
    Ok((cover, documents))
}

/// Writes what the document of an entry says of files, for the account that says it, at its time.
///
/// # Errors
/// `invalid_body` for a file that there is not, that is another entry's, or that somebody else sent;
/// and for a cover that is no image.
pub async fn write(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    entry: Uuid,
    files: Files<'_>,
    (account, now): (Uuid, OffsetDateTime),
) -> Result<(), ApiError> {
    let mut rows = Vec::new();
    if let Some(cover) = files.cover {
        rows.push(file_use::Model {
            credit: cover.credit.clone(),
            ..row(entry, Part::Cover, cover.file, &cover.alt)
        });
    }
    for (index, document) in files.documents.iter().enumerate() {
        rows.push(file_use::Model {
            position: position(index),
            ..row(entry, Part::Document, document.file, &document.title)
        });
    }
    let ids: Vec<Uuid> = rows.iter().map(|row| row.file_id).collect();
    let known = store::hold(connection, &ids).await?;
    let mut wrong = Vec::new();
    for row in &rows {
        let file = known.iter().find(|file| file.id == row.file_id);
        let cover = row.part == Part::Cover.to_string();
        let pointer = if cover {
            "/cover/file".to_owned()
        } else {
            format!("/documents/{}/file", row.position)
        };
        match file.filter(|file| may_use(file, entry, account)) {
            None => wrong.push(Violation::of(pointer, Rule::Unknown)),
            Some(file) if cover && !is_image(file)? => {
                wrong.push(Violation::of(pointer, Rule::FileType));
            }
            Some(_) => {}
        }
    }
    if !wrong.is_empty() {
        return Err(ApiError::body(wrong));
    }
    Ok(store::replace(connection, entry_type, entry, rows, now).await?)
}

fn may_use(file: &file::Model, entry: Uuid, account: Uuid) -> bool {
    match file.entry_id {
        Some(owner) => owner == entry,
        None => file.account_id == Some(account),
    }
}

fn is_image(file: &file::Model) -> Result<bool, DbErr> {
    let media_type: MediaType = code("file.media_type", file.id, &file.media_type)?;
    Ok(media_type.is_image())
}

fn row(entry: Uuid, part: Part, file: Uuid, words: &str) -> file_use::Model {
    file_use::Model {
        id: Uuid::now_v7(),
        file_id: file,
        entry_id: entry,
        part: part.to_string(),
        position: 0,
        words: words.to_owned(),
        credit: None,
    }
}
