//! `GET /api/v1/<list>/{id}/revisions` and `GET /api/v1/<list>/{id}/revisions/{version}`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::editing::{RevisionFilter, RevisionPage};
use passerelle_shared::limits::PAGE_SIZE_DEFAULT;
use passerelle_shared::page::Cursor;

use super::entry::Entry;
use super::{Editable, answer, history};
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::http::read::{cut, next_address};

/// A page of the history of an entry, latest first.
///
/// # Errors
/// `not_found`, `forbidden`.
pub async fn list<E: Editable>(
    who: &Authorized<SignedIn>,
    id_or_slug: &str,
    filter: &RevisionFilter,
) -> Result<HttpResponse, ApiError> {
    let transaction = who.state.database.begin_read().await?;
    let entry = Entry::<E>::of(&transaction, who, id_or_slug).await?;
    let id = entry.head.id;
    let limit = filter.limit.unwrap_or(PAGE_SIZE_DEFAULT);
    let before = filter.cursor.as_ref().map(version_at);
    let mut items = history::page(&transaction, id, before, u64::from(limit) + 1).await?;
    let total = history::count(&transaction, id).await?;
    transaction.commit().await?;
    let more = cut(&mut items, limit);
    let next_cursor = items
        .last()
        .filter(|_| more)
        .map(|last| Cursor::new(last.version.to_be_bytes().to_vec()));
    let path = format!("{}/{id}/revisions", E::PATH);
    Ok(answer::private(StatusCode::OK).json(RevisionPage {
        items,
        total,
        next: next_address(&path, filter, next_cursor.as_ref()),
        next_cursor,
    }))
}

/// The version at a place; any text of the right form is a place.
fn version_at(cursor: &Cursor) -> i32 {
    let place = cursor.place();
    let mut bytes = [0; 4];
    let length = place.len().min(bytes.len());
    bytes[..length].copy_from_slice(&place[..length]);
    i32::try_from(u32::from_be_bytes(bytes)).unwrap_or(i32::MAX)
}

/// A state of an entry, with its document.
///
/// # Errors
/// `not_found`, `forbidden`.
pub async fn get<E: Editable>(
    who: &Authorized<SignedIn>,
    id_or_slug: &str,
    version: u32,
) -> Result<HttpResponse, ApiError> {
    let connection = who.state.database.reader();
    let entry = Entry::<E>::of(connection, who, id_or_slug).await?;
    let version = i32::try_from(version).map_err(|_| ApiError::not_found())?;
    let (revision, document) = history::one(connection, entry.head.id, version)
        .await?
        .ok_or(ApiError::not_found())?;
    let document: E::Document = serde_json::from_str(&document).map_err(anyhow::Error::new)?;
    let document = answer::shown(who, entry.thing(), document);
    Ok(answer::private(StatusCode::OK).json(E::Revision::from((revision, document))))
}
