//! `PUT /api/v1/<list>/{id}/publication`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::codes::Publication;
use passerelle_shared::problem::ErrorCode;

use super::domain::step;
use super::entry::Entry;
use super::precondition::Precondition;
use super::{Editable, answer};
use crate::changes::Write;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::error::ApiError;

/// Takes an entry a step on its way to the public, or back.
///
/// # Errors
/// `not_found`, `forbidden`, `precondition_required`, `precondition_failed`; `conflict` where there
/// is no such step.
pub async fn update<E: Editable>(
    who: &Authorized<SignedIn>,
    id_or_slug: &str,
    precondition: &Precondition,
    publication: Publication,
) -> Result<HttpResponse, ApiError> {
    let mut write = Write::begin(&who.state.database).await?;
    let before = Entry::<E>::of(write.connection(), who, id_or_slug).await?;
    precondition.admits(before.head.version)?;
    before.living()?;
    let deed = step(before.head.publication, publication, E::WITHDRAWAL)
        .ok_or(ApiError::new(ErrorCode::Conflict))?;
    who.to(deed, before.thing())?;
    let entry = before
        .save_publication(&mut write, who, publication)
        .await?;
    write.commit().await?;
    answer::source(StatusCode::OK, who, entry)
}
