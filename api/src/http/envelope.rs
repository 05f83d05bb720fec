//! What is the same for every request: an identifier, the limits, errors as problem+json, and
//! one line of log, without addresses.

use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    self, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION,
    WWW_AUTHENTICATE,
};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpResponse, ResponseError};
use passerelle_shared::limits::{BODY_BYTES_MAX, QUERY_BYTES_MAX};
use passerelle_shared::problem::{ErrorCode, Problem};
use uuid::Uuid;

use super::error::ApiError;
use super::language::preferred;
use crate::app::State;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Longest identifier that is taken over from a proxy.
const REQUEST_ID_LENGTH_MAX: usize = 64;

/// Seconds after which a database that was away is worth another try.
const RETRY_AFTER: &str = "5";

/// The media type of problems (RFC 9457).
pub const PROBLEM_JSON: &str = "application/problem+json";

/// The middleware; the outermost, so that what others refuse is a problem too.
///
/// # Errors
/// What actix-web itself refuses before it looks for a handler.
pub async fn envelope(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let began = Instant::now();
    let id = request_id(&request);
    // Handlers' errors are responses by now; what comes as an error was refused before a handler
    // was found, and actix-web answers it.
    let mut response = next.call(request).await?.map_into_boxed_body();
    let cause = problem(&mut response, &id);
    let headers = response.headers_mut();
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    if let Ok(value) = HeaderValue::from_str(&id) {
        headers.insert(REQUEST_ID, value);
    }
    log(&response, &id, began, cause.as_ref());
    Ok(response)
}

/// The middleware that refuses what is too large; inside CORS, so that other sites may read why.
///
/// # Errors
/// What comes after gives.
pub async fn limits(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match refused(&request) {
        Some(code) => Ok(request.into_response(ApiError::new(code).error_response())),
        None => Ok(next.call(request).await?.map_into_boxed_body()),
    }
}

fn request_id(request: &ServiceRequest) -> String {
    request
        .headers()
        .get(&REQUEST_ID)
        .and_then(|value| value.to_str().ok())
        .filter(|id| id.len() <= REQUEST_ID_LENGTH_MAX && !id.is_empty())
        .filter(|id| {
            id.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        })
        .map_or_else(|| Uuid::now_v7().to_string(), ToOwned::to_owned)
}

/// What no handler needs to see.
fn refused(request: &ServiceRequest) -> Option<ErrorCode> {
    if request.query_string().len() > QUERY_BYTES_MAX {
        return Some(ErrorCode::UriTooLong);
    }
    let length = request
        .headers()
        .get(CONTENT_LENGTH)?
        .to_str()
        .ok()?
        .parse::<u64>()
        .ok()?;
    (length > body_bytes_max(request)).then_some(ErrorCode::PayloadTooLarge)
}

/// Longest body that an address takes, in bytes.
pub fn body_bytes_max(request: &ServiceRequest) -> u64 {
    match request.app_data::<Data<State>>() {
        Some(state) if request.path() == crate::files::create::PATH => state.config.file_bytes(),
        _ => BODY_BYTES_MAX,
    }
}

/// Whether the address belongs to the API, whose errors are problems.
fn of_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/") || path.starts_with("/health/")
}

/// Gives an error its body. What actix-web itself refuses has none of ours yet.
fn problem(response: &mut ServiceResponse<BoxBody>, id: &str) -> Option<ApiError> {
    let status = response.status();
    let error = response.response().extensions().get::<ApiError>().cloned();
    if let Some(ApiError::Moved(location)) = &error {
        if let Ok(value) = HeaderValue::from_str(location) {
            response.headers_mut().insert(LOCATION, value);
        }
        return error;
    }
    let error = match error {
        Some(error) => error,
        None if (status.is_client_error() || status.is_server_error())
            && of_api(response.request().path()) =>
        {
            ApiError::new(code_of(status))
        }
        None => return None,
    };
    let code = error.code();
    let lang = preferred(response.request().headers());
    let errors = match &error {
        ApiError::Refused { errors, .. } => errors.clone(),
        ApiError::Body(broken) => broken.iter().map(|it| it.field_error(lang)).collect(),
        _ => Vec::new(),
    };
    let problem = Problem {
        type_uri: code.type_uri(),
        code,
        title: code.title(lang).to_owned(),
        status: code.status(),
        detail: None,
        instance: Some(format!("urn:passerelle:request:{id}")),
        errors,
    };
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    let status = StatusCode::from_u16(code.status()).unwrap_or(status);
    *response.response_mut().status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang.code()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if code == ErrorCode::Unavailable {
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static(RETRY_AFTER));
    }
    if code == ErrorCode::Unauthenticated {
        headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if code == ErrorCode::InvalidApiKey {
        headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("ApiKey"));
    }
    if let ApiError::TooMany(seconds) | ApiError::Quota(seconds) = error {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if let ApiError::Range(length) = error
        && let Ok(value) = HeaderValue::from_str(&format!("bytes */{length}"))
    {
        headers.insert(header::CONTENT_RANGE, value);
    }
    let taken = std::mem::replace(response.response_mut(), HttpResponse::new(status));
    *response.response_mut() = taken.set_body(BoxBody::new(body));
    Some(error)
}

/// The code of a refusal that actix-web made.
pub(super) fn code_of(status: StatusCode) -> ErrorCode {
    match status {
        StatusCode::NOT_FOUND => ErrorCode::UnknownRoute,
        StatusCode::METHOD_NOT_ALLOWED => ErrorCode::MethodNotAllowed,
        StatusCode::NOT_ACCEPTABLE => ErrorCode::NotAcceptable,
        StatusCode::PAYLOAD_TOO_LARGE => ErrorCode::PayloadTooLarge,
        StatusCode::URI_TOO_LONG => ErrorCode::UriTooLong,
        StatusCode::SERVICE_UNAVAILABLE => ErrorCode::Unavailable,
        status if status.is_client_error() => ErrorCode::MalformedRequest,
        _ => ErrorCode::Internal,
    }
}

fn log(response: &ServiceResponse<BoxBody>, id: &str, began: Instant, error: Option<&ApiError>) {
    let request = response.request();
    let status = response.status().as_u16();
    let route = request.match_pattern().unwrap_or_default();
    let microseconds = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
    let method: &Method = request.method();
    match error {
        Some(ApiError::Internal(cause)) => {
            tracing::error!(request_id = id, %method, route, status, microseconds, cause = format!("{cause:#}"), "request failed");
        }
        Some(ApiError::Unavailable(cause)) => {
            tracing::warn!(request_id = id, %method, route, status, microseconds, cause = format!("{cause:#}"), "the database cannot be reached");
        }
        _ => tracing::info!(request_id = id, %method, route, status, microseconds, "request"),
    }
}
