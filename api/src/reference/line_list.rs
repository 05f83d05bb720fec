//! `GET /api/v1/reference/{list}`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::administration::{ReferenceLines, ReferenceList};

use super::lines;
use crate::editing::answer::private;
use crate::http::authorized::{Administrator, Authorized};
use crate::http::docs::{Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// List the lines of a reference list.
///
/// For administrators, in the order of display, each with how many entries carry it.
#[utoipa::path(
    get,
    path = "/api/v1/reference/{list}",
    operation_id = "list_reference_lines",
    tag = "administration",
    security(("bearer" = [])),
    params(("list" = ReferenceList, Path, description = "Which list")),
    responses(
        (status = 200, description = "The lines", body = ReferenceLines),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn list_reference_lines(
    who: Authorized<Administrator>,
    list: Path<String>,
    FilterQuery(_): FilterQuery<NoParameters>,
) -> Result<HttpResponse, ApiError> {
    answer(&who, named(&list)?, StatusCode::OK).await
}

/// The list of a path.
///
/// # Errors
/// `not_found`.
pub(super) fn named(list: &str) -> Result<ReferenceList, ApiError> {
    list.parse().map_err(|_| ApiError::not_found())
}

/// A list as it is now.
///
/// # Errors
/// The database does not answer.
pub(super) async fn answer(
    who: &Authorized<Administrator>,
    list: ReferenceList,
    status: StatusCode,
) -> Result<HttpResponse, ApiError> {
    let transaction = who.state.database.begin_read().await?;
    let items = lines::with_uses(&transaction, list).await?;
    transaction.commit().await?;
    Ok(private(status).json(ReferenceLines { items }))
}
