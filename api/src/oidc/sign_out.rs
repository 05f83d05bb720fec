//! Signing out of the service too. What proves there who signs out, the ID token, stays in a cookie
//! of the browser and is not kept here.

use actix_web::cookie::Cookie;
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::addresses::{Kind, href};
use passerelle_shared::provider::ProviderSignOut;
use time::Duration;

use crate::app::State;
use crate::http::language;
use crate::sessions::cookie;

const NAME: &str = "passerelle_id_token";
/// Where sessions end.
const PATHS: [&str; 2] = ["/api/v1/session", "/api/v1/account/sessions"];
/// Longest token that goes into a cookie: browsers refuse more than 4,096 bytes (RFC 6265, section
/// 6.1), name and attributes included.
const LENGTH_MAX: usize = 3_800;

/// The cookies that hold an ID token as long as the session.
pub fn holding(state: &State, id_token: &str, life: Duration) -> [Cookie<'static>; 2] {
    let fits = id_token.len() <= LENGTH_MAX;
    let (value, life) = if fits {
        (id_token, life)
    } else {
        ("", Duration::ZERO)
    };
    PATHS.map(|path| cookie::unseen(state, (NAME, path), value.to_owned(), life))
}

/// The answer to whoever has signed out here: nothing, or where to sign out of the service too.
pub async fn answer(state: &State, request: &HttpRequest) -> HttpResponse {
    let id_token = request
        .cookie(NAME)
        .map(|cookie| cookie.value().to_owned())
        .filter(|token| !token.is_empty());
    let address = match (&state.provider, &id_token) {
        (Some(provider), Some(id_token)) => {
            let lang = language::preferred(request.headers());
            let back = format!("{}{}", state.config.public_url(), href(lang, Kind::SignIn));
            provider.way_out(id_token, &back, state.clock.now()).await
        }
        _ => None,
    };
    let mut response = match address {
        Some(_) => HttpResponse::Ok(),
        None => HttpResponse::NoContent(),
    };
    response.cookie(cookie::gone(state));
    if id_token.is_some() {
        for gone in holding(state, "", Duration::ZERO) {
            response.cookie(gone);
        }
    }
    match address {
        Some(address) => response.json(ProviderSignOut {
            address: address.into(),
        }),
        None => response.finish(),
    }
}
