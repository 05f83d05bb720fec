//! Files as answers tell of them.

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

/// What an entry shows.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn of_entry(
    connection: &impl ConnectionTrait,
    entry: Uuid,
) -> Result<(Option<Cover>, Vec<Attachment>), DbErr> {
    let uses = store::of_entry(connection, entry).await?;
    let ids: Vec<Uuid> = uses.iter().map(|row| row.file_id).collect();
    let files = store::by_ids(connection, &ids).await?;
    let (mut cover, mut documents) = (None, Vec::new());
    for row in uses {
        let Some(file) = files.iter().find(|file| file.id == row.file_id) else {
            continue;
        };
        match code("file_use.part", row.id, &row.part)? {
            Part::Cover => {
                cover = Some(Cover {
                    sizes: image_sizes(file)?,
                    alt: row.words,
                    credit: row.credit,
                });
            }
            Part::Document => {
                let media_type: MediaType = code("file.media_type", file.id, &file.media_type)?;
                let name = match sizes(file)?.pop() {
                    Some(largest) => largest.name,
                    None => file.name.clone(),
                };
                documents.push(Attachment {
                    title: row.words,
                    url: address(file.id, &name),
                    media_type,
                    bytes: number("file.bytes", file.id, file.bytes)?,
                });
            }
        }
    }
    Ok((cover, documents))
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
