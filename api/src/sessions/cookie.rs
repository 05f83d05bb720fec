//! The cookie of the refresh token: no script sees it, and no other site has it sent.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration as CookieDuration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header::{HOST, ORIGIN};
use passerelle_shared::problem::ErrorCode;
use time::Duration;

use crate::app::State;
use crate::http::error::ApiError;

const NAME: &str = "passerelle_refresh";
/// It goes where sessions are refreshed and ended, and nowhere else.
const PATH: &str = "/api/v1/session";

/// The cookie that holds a refresh token.
pub fn holding(state: &State, token: &str, life: Duration) -> Cookie<'static> {
    unseen(state, (NAME, PATH), token.to_owned(), life)
}

/// A cookie that no script sees and no other site has sent: its name and where it goes, its value,
/// and how long it stays.
pub fn unseen(
    state: &State,
    (name, path): (&'static str, &'static str),
    value: String,
    life: Duration,
) -> Cookie<'static> {
    Cookie::build(name, value)
        .path(path)
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(state.config.public_url().starts_with("https://"))
        .max_age(CookieDuration::seconds(life.whole_seconds()))
        .finish()
}

/// The cookie that takes it away.
pub fn gone(state: &State) -> Cookie<'static> {
    holding(state, "", Duration::ZERO)
}

/// The refresh token of a request.
///
/// # Errors
/// `forbidden` for a request that another site's page sends.
pub fn token(request: &HttpRequest) -> Result<Option<String>, ApiError> {
    if !same_origin(request) {
        return Err(ApiError::new(ErrorCode::Forbidden));
    }
    let cookie = request.cookie(NAME);
    Ok(cookie
        .map(|cookie| cookie.value().to_owned())
        .filter(|token| !token.is_empty()))
}

/// Whether the page that sends a request, where a page does, is ours. `SameSite` lets a site next
/// to ours pass, which has the same domain and another name.
fn same_origin(request: &HttpRequest) -> bool {
    let text = |name| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    let Some(origin) = text(ORIGIN) else {
        return true;
    };
    let host = origin.split_once("://").map(|(_, host)| host);
    host.is_some() && host == text(HOST)
}
