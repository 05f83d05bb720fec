//! `GET /api/v1/session/provider`

use actix_web::cookie::Cookie;
use actix_web::http::header::{CACHE_CONTROL, LOCATION, REFERRER_POLICY};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::addresses::{Kind, href, language_of};
use passerelle_shared::lang::Lang;
use passerelle_shared::provider::{OUTCOME_PARAMETER, ProviderDeparture, ProviderOutcome};
use time::Duration;

use super::attempt::Attempt;
use super::provider::Provider;
use crate::app::State;
use crate::http::docs::{Missing, Refusals};
use crate::http::error::ApiError;
use crate::http::query::FilterQuery;
use crate::http::{client, language};
use crate::sessions::throttle::{self, Limit};

/// From one network, there and back: an office behind one address is many people.
const OF_NETWORK: Limit = Limit {
    burst: 60,
    every: Duration::seconds(10),
};

/// Sign in by another service.
///
/// A page leads the browser here, which goes on to the service (`OpenID Connect`), and comes back to
/// the sign-in page: with a session, or with a word on why not in the parameter `provider`. Only
/// where the root document has a `sign_in_provider`.
#[utoipa::path(
    get,
    path = "/api/v1/session/provider",
    operation_id = "get_provider_sign_in",
    tag = "session",
    params(ProviderDeparture),
    responses(
        (status = 303, description = "To the service, or to the sign-in page where it cannot be reached",
         headers(
            ("Location" = String, description = "Where to go on"),
            ("Set-Cookie" = String, description = "What the way back is known by"),
         )),
        Missing, Refusals,
    ),
)]
pub async fn get_provider_sign_in(
    state: Data<State>,
    request: HttpRequest,
    FilterQuery(departure): FilterQuery<ProviderDeparture>,
) -> Result<HttpResponse, ApiError> {
    let provider = provider(&state)?;
    let next = departure.next;
    let lang = next.as_deref().map_or_else(
        || language::preferred(request.headers()),
        |next| language_of(path_of(next)),
    );
    if let Err(outcome) = admitted(&state, &request).await? {
        return Ok(to_sign_in(lang, next.as_deref(), outcome, Vec::new()));
    }
    let attempt = Attempt::begin(&state, lang, next)?;
    let now = state.clock.now();
    Ok(match provider.way_there(&attempt, &state.keys, now).await {
        Ok(address) => redirect(address.as_str(), vec![attempt.cookie(&state)]),
        Err(failure) => to_sign_in(lang, attempt.next(), failure.told(), Vec::new()),
    })
}

/// The service.
///
/// # Errors
/// `not_found` where the platform has none.
pub(super) fn provider(state: &State) -> Result<&Provider, ApiError> {
    state.provider.as_ref().ok_or(ApiError::not_found())
}

/// Counts a request of a network, which may have had enough.
///
/// # Errors
/// The database does not answer.
pub(super) async fn admitted(
    state: &State,
    request: &HttpRequest,
) -> Result<Result<(), ProviderOutcome>, ApiError> {
    let network = client::network(request, state.config.proxies);
    let key = state.keys.digest(&["provider", &network]);
    once(state, key, OF_NETWORK, ProviderOutcome::TooOften).await
}

/// Counts under a key, with what is said where it has had enough.
///
/// # Errors
/// The database does not answer.
pub(super) async fn once(
    state: &State,
    key: String,
    limit: Limit,
    outcome: ProviderOutcome,
) -> Result<Result<(), ProviderOutcome>, ApiError> {
    match throttle::take(state, &[(key, limit)]).await {
        Ok(()) => Ok(Ok(())),
        Err(ApiError::TooMany(_)) => Ok(Err(outcome)),
        Err(error) => Err(error),
    }
}

fn path_of(address: &str) -> &str {
    address.split(['?', '#']).next().unwrap_or_default()
}

/// To the sign-in page, which says how it ended or, signed in, goes on.
pub(super) fn to_sign_in(
    lang: Lang,
    next: Option<&str>,
    outcome: ProviderOutcome,
    cookies: Vec<Cookie<'static>>,
) -> HttpResponse {
    let pairs = next
        .map(|next| ("next", next))
        .into_iter()
        .chain([(OUTCOME_PARAMETER, outcome.code())]);
    // Pairs of texts have a query form.
    let query = serde_html_form::to_string(pairs.collect::<Vec<_>>()).unwrap_or_default();
    redirect(&format!("{}?{query}", href(lang, Kind::SignIn)), cookies)
}

fn redirect(address: &str, cookies: Vec<Cookie<'static>>) -> HttpResponse {
    let mut response = HttpResponse::SeeOther();
    response
        .insert_header((LOCATION, address))
        .insert_header((CACHE_CONTROL, "no-store"))
        // The address that leads on may hold a code.
        .insert_header((REFERRER_POLICY, "no-referrer"));
    for cookie in cookies {
        response.cookie(cookie);
    }
    response.finish()
}
