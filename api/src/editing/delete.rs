//! `DELETE /api/v1/<list>/{id}` and `POST /api/v1/<list>/{id}/restoration`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::ETAG;
use passerelle_shared::problem::ErrorCode;

use super::entry::Entry;
use super::precondition::{Precondition, tag};
use super::{Editable, answer};
use crate::changes::Write;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;
use crate::policy::Deed;

/// Deletes an entry: it is nowhere to be seen from then on.
///
/// # Errors
/// `not_found`, `forbidden`, `precondition_required`, `precondition_failed`; `conflict` where it is
/// deleted.
pub async fn delete<E: Editable>(
    who: &Authorized<SignedIn>,
    id_or_slug: &str,
    precondition: &Precondition,
) -> Result<HttpResponse, ApiError> {
    let mut write = Write::begin(&who.state.database).await?;
    let before = Entry::<E>::of(write.connection(), who, id_or_slug).await?;
    who.to(Deed::Delete, before.thing())?;
    precondition.admits(before.head.version)?;
    before.living()?;
    let now = who.state.clock.now();
    let entry = before.save_deletion(&mut write, who, Some(now)).await?;
    write.commit().await?;
    Ok(answer::private(StatusCode::NO_CONTENT)
        .insert_header((ETAG, tag(entry.head.version)))
        .finish())
}

/// Brings a deleted entry back, as it was.
///
/// # Errors
/// `not_found`, `forbidden`, `precondition_required`, `precondition_failed`; `conflict` where it is
/// not deleted.
pub async fn restore<E: Editable>(
    who: &Authorized<SignedIn>,
    id_or_slug: &str,
    precondition: &Precondition,
) -> Result<HttpResponse, ApiError> {
    let mut write = Write::begin(&who.state.database).await?;
    let before = Entry::<E>::of(write.connection(), who, id_or_slug).await?;
    who.to(Deed::Delete, before.thing())?;
    precondition.admits(before.head.version)?;
    if before.head.deleted_at.is_none() {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    let entry = before.save_deletion(&mut write, who, None).await?;
    write.commit().await?;
    answer::source(StatusCode::OK, who, entry)
}
