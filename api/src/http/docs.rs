//! What every operation says in the OpenAPI document.

use passerelle_shared::problem::Problem;
use utoipa::{IntoParams, IntoResponses};

/// The entry of a path.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct IdOrSlug {
    /// Identifier or slug
    pub id: String,
}

/// Where a change starts from.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Header)]
pub struct IfMatch {
    /// The `ETag` of the version that the change starts from; `*` for any
    #[param(rename = "If-Match", example = "\"3\"")]
    pub if_match: String,
}

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

/// Refusal of a cursor that must not be trusted to be followed.
#[derive(IntoResponses)]
pub enum Gone {
    /// The cursor is none of this database: begin again with nothing.
    #[response(status = 410, content_type = "application/problem+json")]
    CursorGone(Problem),
}

/// What an answer to a conditional request may be.
#[derive(IntoResponses)]
pub enum Conditional {
    /// You have it already: `If-None-Match` names the current `ETag`.
    #[response(status = 304)]
    NotModified,
}

/// Refusal of a body.
#[derive(IntoResponses)]
pub enum BadBody {
    /// The body is not well-formed.
    #[response(status = 400, content_type = "application/problem+json")]
    MalformedRequest(Problem),
    /// The body is not JSON.
    #[response(status = 415, content_type = "application/problem+json")]
    UnsupportedMediaType(Problem),
    /// A field has a value that it cannot have; `errors` says which.
    #[response(status = 422, content_type = "application/problem+json")]
    InvalidBody(Problem),
}

/// Refusal of whoever may not.
#[derive(IntoResponses)]
pub enum SignedOut {
    /// Nobody is signed in, or no longer.
    #[response(status = 401, content_type = "application/problem+json")]
    Unauthenticated(Problem),
    /// The account may not do this, or must give its second factor first.
    #[response(status = 403, content_type = "application/problem+json")]
    Forbidden(Problem),
}

/// Refusal of what should prove who somebody is.
#[derive(IntoResponses)]
pub enum BadCredentials {
    /// It does not.
    #[response(status = 401, content_type = "application/problem+json")]
    InvalidCredentials(Problem),
    /// The page of another site asks.
    #[response(status = 403, content_type = "application/problem+json")]
    Forbidden(Problem),
}

/// Refusal of one attempt too many.
#[derive(IntoResponses)]
pub enum TooMany {
    /// Too often; `Retry-After` says when it is good again.
    #[response(status = 429, content_type = "application/problem+json")]
    TooManyRequests(Problem),
}

/// Refusal of what does not go with what is there.
#[derive(IntoResponses)]
pub enum Conflicting {
    /// It does not go with the present state.
    #[response(status = 409, content_type = "application/problem+json")]
    Conflict(Problem),
}

/// Refusal of a change that starts from another version.
#[derive(IntoResponses)]
pub enum Outdated {
    /// Somebody else has changed the entry meanwhile: get it again.
    #[response(status = 412, content_type = "application/problem+json")]
    PreconditionFailed(Problem),
    /// `If-Match` is missing: it says which version the change starts from.
    #[response(status = 428, content_type = "application/problem+json")]
    PreconditionRequired(Problem),
}
