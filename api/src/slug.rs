//! Finding an entry by its id, its slug, or a slug that it had.

use passerelle_shared::codes::EntryType;
use sea_orm::{ConnectionTrait, EntityTrait};
use uuid::Uuid;

use crate::catalogue::{Collection, Entry};
use crate::entity::former_slug;
use crate::http::error::ApiError;

/// The id of a public entry.
///
/// # Errors
/// `not_found`, or [`ApiError::Moved`] to the address under the present slug.
pub async fn resolve<E: Entry>(
    connection: &impl ConnectionTrait,
    collection: &Collection<E>,
    entry_type: EntryType,
    path: &str,
    id_or_slug: &str,
) -> Result<Uuid, ApiError> {
    if let Some(entry) = collection.lookup(id_or_slug) {
        return Ok(entry.id());
    }
    // A NUL can stand in no text of PostgreSQL, so in no slug.
    if id_or_slug.contains('\0') {
        return Err(ApiError::not_found());
    }
    let key = (entry_type.code().to_owned(), id_or_slug.to_owned());
    let former = former_slug::Entity::find_by_id(key).one(connection).await?;
    match former.and_then(|former| collection.by_id(former.entry_id).cloned()) {
        Some(entry) => Err(ApiError::Moved(format!("{path}/{}", entry.slug()))),
        None => Err(ApiError::not_found()),
    }
}
