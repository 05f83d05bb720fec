//! What every operation says in the OpenAPI document.

use passerelle_shared::problem::Problem;
use utoipa::IntoResponses;

/// Refusals that can befall every request.
#[derive(IntoResponses)]
pub enum Refusals {
    /// A parameter is unknown, or has a value that it cannot have; `errors` says which.
    #[response(status = 400, content_type = "application/problem+json")]
    InvalidParameter(Problem),
    /// The method is none of this address.
    #[response(status = 405, content_type = "application/problem+json")]
    MethodNotAllowed(Problem),
    /// The query string is too long.
    #[response(status = 414, content_type = "application/problem+json")]
    UriTooLong(Problem),
    /// The request's body is too large.
    #[response(status = 413, content_type = "application/problem+json")]
    PayloadTooLarge(Problem),
    /// Something failed on our side.
    #[response(status = 500, content_type = "application/problem+json")]
    Internal(Problem),
    /// The service cannot answer just now; `Retry-After` says when to try again.
    #[response(status = 503, content_type = "application/problem+json", headers(("Retry-After" = u32, description = "Seconds")))]
    Unavailable(Problem),
}

/// Refusal of an identifier.
#[derive(IntoResponses)]
pub enum Missing {
    /// There is no such entry, or you may not see it.
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(Problem),
}

/// What an answer to a conditional request may be.
#[derive(IntoResponses)]
pub enum Conditional {
    /// You have it already: `If-None-Match` names the current `ETag`.
    #[response(status = 304)]
    NotModified,
}
