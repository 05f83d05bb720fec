//! `GET /api/v1/files/{id}`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use passerelle_shared::files::StoredFile;
use uuid::Uuid;

use super::{access, store, view};
use crate::editing::answer::private;
use crate::http::authorized::Visitor;
use crate::http::docs::{Missing, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};

/// Get what is known of a file.
///
/// Its name, type and sizes, for whoever may get the file itself.
#[utoipa::path(
    get,
    path = "/api/v1/files/{id}",
    operation_id = "get_file_description",
    tag = "files",
    security((), ("bearer" = [])),
    params(("id" = Uuid, Path, description = "Identifier of the file")),
    responses(
        (status = 200, description = "What is known of it", body = StoredFile),
        SignedOut, Missing, Refusals,
    ),
)]
pub async fn get_file_description(
    visitor: Visitor,
    FilterQuery(_): FilterQuery<NoParameters>,
    id: Path<Uuid>,
) -> Result<HttpResponse, ApiError> {
    let row = store::by_id(visitor.state.database.reader(), *id)
        .await?
        .ok_or(ApiError::not_found())?;
    access::admits(&visitor, &row).await?;
    Ok(private(StatusCode::OK).json(view::stored(row)?))
}
