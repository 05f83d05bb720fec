//! `GET /api/v1/<list>/{id}/source`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::entry::Entry;
use super::{Editable, answer};
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;

/// The document of an entry, with how it stands.
///
/// # Errors
/// `not_found`, `forbidden`.
pub async fn get<E: Editable>(
    who: &Authorized<SignedIn>,
    id_or_slug: &str,
) -> Result<HttpResponse, ApiError> {
    let transaction = who.state.database.begin_read().await?;
    let entry = Entry::<E>::of(&transaction, who, id_or_slug).await?;
    transaction.commit().await?;
    answer::source(StatusCode::OK, who, entry)
}
