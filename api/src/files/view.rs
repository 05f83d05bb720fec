//! Files as answers tell of them.

use std::collections::HashMap;

use passerelle_shared::codes::EntryType;
use passerelle_shared::files::{Attachment, Cover, ImageSize, MediaType, StoredFile};
use sea_orm::{ConnectionTrait, DbErr};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::create::PATH;
use super::store;
use super::uses::Part;
use crate::entity::file;
use crate::rows::{code, number};

/// A size of an image, as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Size {
    /// Its name in the storage and in its address.
    pub name: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// The sizes of an image, smallest first; none of a document.
///
/// # Errors
/// The row holds what it should not.
pub fn sizes(row: &file::Model) -> Result<Vec<Size>, DbErr> {
    serde_json::from_str(&row.sizes)
        .map_err(|error| DbErr::Type(format!("file.sizes of {}: {error}", row.id)))
}

/// A file, as whoever sent it is told.
///
/// # Errors
/// The row holds what it should not.
pub fn stored(row: file::Model) -> Result<StoredFile, DbErr> {
    let sizes = image_sizes(&row)?;
    Ok(StoredFile {
        media_type: code("file.media_type", row.id, &row.media_type)?,
        bytes: number("file.bytes", row.id, row.bytes)?,
        url: match sizes.last() {
            Some(largest) => largest.url.clone(),
            None => address(row.id, &row.name),
        },
        sizes,
        id: row.id,
        name: row.name,
        created_at: row.created_at,
    })
}

/// The covers of some entries of a kind, or of all, by entry.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn covers(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    entries: Option<&[Uuid]>,
) -> Result<HashMap<Uuid, Cover>, DbErr> {
    let (uses, files) = store::covers(connection, entry_type, entries).await?;
    let files: HashMap<Uuid, file::Model> = files.into_iter().map(|it| (it.id, it)).collect();
    let mut covers = HashMap::with_capacity(uses.len());
    for row in uses {
        // Uses of entries of other kinds are there too, where all are asked for.
        if let Some(file) = files.get(&row.file_id) {
            let cover = Cover {
                sizes: image_sizes(file)?,
                alt: row.words,
                credit: row.credit,
            };
            covers.insert(row.entry_id, cover);
        }
    }
    Ok(covers)
}

/// The files beside an entry, in order.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn documents(
    connection: &impl ConnectionTrait,
    entry: Uuid,
) -> Result<Vec<Attachment>, DbErr> {
    let mut uses = store::of_entry(connection, entry).await?;
    uses.retain(|row| row.part == Part::Document.to_string());
    let ids: Vec<Uuid> = uses.iter().map(|row| row.file_id).collect();
    let files = store::by_ids(connection, &ids).await?;
    let mut documents = Vec::with_capacity(uses.len());
    for row in uses {
        let Some(file) = files.iter().find(|file| file.id == row.file_id) else {
            continue;
        };
        // A size of an image is made anew, and may be of another type than what was sent.
        let (name, media_type) = match sizes(file)?.pop() {
            Some(largest) => {
                let media_type = served_as(&largest.name).ok_or_else(|| {
                    DbErr::Type(format!("file.sizes of {}: {}", file.id, largest.name))
                })?;
                (largest.name, media_type)
            }
            None => (
                file.name.clone(),
                code("file.media_type", file.id, &file.media_type)?,
            ),
        };
        documents.push(Attachment {
            title: row.words,
            url: address(file.id, &name),
            media_type,
            bytes: number("file.bytes", file.id, file.bytes)?,
        });
    }
    Ok(documents)
}

/// The type of a size of an image, by its name.
pub fn served_as(name: &str) -> Option<MediaType> {
    let made = [MediaType::Jpeg, MediaType::Webp];
    made.into_iter()
        .find(|it| name.ends_with(&format!(".{}", it.extension())))
}

fn image_sizes(row: &file::Model) -> Result<Vec<ImageSize>, DbErr> {
    let sizes = sizes(row)?.into_iter();
    Ok(sizes
        .map(|size| ImageSize {
            url: address(row.id, &size.name),
            width: size.width,
            height: size.height,
        })
        .collect())
}

fn address(id: Uuid, name: &str) -> String {
    format!("{PATH}/{id}/{name}")
}
