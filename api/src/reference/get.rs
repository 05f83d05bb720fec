//! `GET /api/v1/reference`

use actix_web::HttpResponse;
use passerelle_shared::reference::Reference;

use crate::http::docs::{Conditional, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::http::read::PublicRead;

/// Get the reference lists.
///
/// What turns the codes of entries and filters into words, in French and English. Changes
/// rarely: keep it, and ask with `If-None-Match`.
#[utoipa::path(
    get,
    path = "/api/v1/reference",
    operation_id = "get_reference",
    tag = "reference",
    responses(
        (status = 200, description = "The lists", body = Reference,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        Conditional, Refusals,
    ),
)]
pub async fn get_reference(
    read: PublicRead,
    FilterQuery(none): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    read.json(&none, async |source| {
        Ok((*source.snapshot.reference).clone())
    })
    .await
}
