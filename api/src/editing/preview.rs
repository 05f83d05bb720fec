//! `POST /api/v1/previews`

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use passerelle_shared::editing::{CreatePreview, Preview};

use super::answer;
use crate::http::authorized::{Authorized, SignedIn};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Refusals, SignedOut};
use crate::http::error::ApiError;
use crate::markdown::to_html;

/// Preview a text.
///
/// Markdown as the page of an entry will show it. Nothing is kept.
#[utoipa::path(
    post,
    path = "/api/v1/previews",
    operation_id = "create_preview",
    tag = "account",
    security(("bearer" = [])),
    request_body = CreatePreview,
    responses(
        (status = 200, description = "The text as HTML", body = Preview),
        SignedOut, BadBody, Refusals,
    ),
)]
pub async fn create_preview(
    _who: Authorized<SignedIn>,
    JsonBody(wanted): JsonBody<CreatePreview>,
) -> Result<HttpResponse, ApiError> {
    let html = to_html(&wanted?.text);
    Ok(answer::private(StatusCode::OK).json(Preview { html }))
}
