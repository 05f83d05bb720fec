//! Whether the server lives and is ready, for whoever watches it.

use std::sync::Arc;

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web::Data};

use crate::app::State;
use crate::http::docs::Refusals;
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, NoParameters};
use crate::http::routes::Routes;

/// Declares the paths.
pub fn declare(routes: &mut Routes<'_>) {
    routes.get("/health/live", get_liveness);
    routes.get("/health/ready", get_readiness);
}

/// Say that the process lives.
///
/// Asks nothing of anything: a server that does not answer is to be started anew.
#[utoipa::path(
    get,
    path = "/health/live",
    operation_id = "get_liveness",
    tag = "health",
    responses((status = 204, description = "It lives"), Refusals),
)]
pub async fn get_liveness(_: FilterQuery<NoParameters>) -> HttpResponse {
    HttpResponse::NoContent()
        .insert_header((CACHE_CONTROL, "no-store"))
        .finish()
}

/// Say that the server can answer.
///
/// Asks the database: a server that is not ready is to be sent no requests.
#[utoipa::path(
    get,
    path = "/health/ready",
    operation_id = "get_readiness",
    tag = "health",
    responses((status = 204, description = "It can answer"), Refusals),
)]
pub async fn get_readiness(
    _: FilterQuery<NoParameters>,
    state: Data<State>,
) -> Result<HttpResponse, ApiError> {
    match state.catalogue.current().await {
        Ok(_) => Ok(HttpResponse::NoContent()
            .insert_header((CACHE_CONTROL, "no-store"))
            .finish()),
        // Whatever the cause: who cannot answer is not ready.
        Err(error) => Err(ApiError::Unavailable(Arc::new(error))),
    }
}
