//! What is kept of a file that is sent: a document as it came, an image in its sizes.

use actix_web::web::Bytes;
use passerelle_shared::files::MediaType;
use passerelle_shared::validation::Rule;
use time::OffsetDateTime;
use uuid::Uuid;

use super::image;
use super::storage::Storage;
use super::view::Size;
use crate::entity::file;

/// Bytes to keep.
#[derive(Debug)]
pub struct Made {
    /// Under which name.
    name: String,
    /// As which size, of an image.
    size: Option<Size>,
    bytes: Bytes,
}

/// What is kept of a file; the sizes of an image, smallest first. Slow for an image.
///
/// # Errors
/// What is wrong with an image.
pub fn made(bytes: Bytes, media_type: MediaType, name: &str) -> Result<Vec<Made>, Rule> {
    if !media_type.is_image() {
        return Ok(vec![Made {
            name: name.to_owned(),
            size: None,
            bytes,
        }]);
    }
    let sizes = image::sizes(&bytes, media_type)?.into_iter();
    let sizes = sizes.map(|it| {
        let extension = it.media_type.extension();
        let size = Size {
            name: format!("{}.{extension}", it.width.max(it.height)),
            width: it.width,
            height: it.height,
        };
        Made {
            name: size.name.clone(),
            size: Some(size),
            bytes: it.bytes.into(),
        }
    });
    Ok(sizes.collect())
}

/// What is known of a file that no entry uses yet.
///
/// # Errors
/// None that can be met: sizes have a JSON form.
pub fn row(
    (id, name, media_type): (Uuid, String, MediaType),
    account: Option<Uuid>,
    made: &[Made],
    now: OffsetDateTime,
) -> anyhow::Result<file::Model> {
    let sizes: Vec<&Size> = made.iter().filter_map(|it| it.size.as_ref()).collect();
    let largest = made.last().map_or(0, |it| it.bytes.len());
    Ok(file::Model {
        id,
        account_id: account,
        name,
        media_type: media_type.code().to_owned(),
        bytes: i64::try_from(largest)?,
        sizes: serde_json::to_string(&sizes)?,
        created_at: now,
        entry_type: None,
        entry_id: None,
        unused_since: None,
    })
}

/// Keeps the bytes.
///
/// # Errors
/// The storage does not answer.
pub async fn keep(storage: &Storage, id: Uuid, made: &[Made]) -> anyhow::Result<()> {
    for Made { name, bytes, .. } in made {
        storage.put(id, name, bytes.clone()).await?;
    }
    Ok(())
}
