//! `GET /api/v1/session/provider/return`

use std::collections::HashMap;

use actix_web::cookie::Cookie;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::accounts::SignInMethod;
use passerelle_shared::provider::ProviderOutcome;

use super::attempt::{self, Attempt, LIFE};
use super::begin::{admitted, once, provider, to_sign_in};
use super::provider::Provider;
use super::{identity, sign_out};
use crate::app::State;
use crate::http::docs::{Missing, Refusals};
use crate::http::error::ApiError;
use crate::http::{client, language};
use crate::sessions::throttle::Limit;
use crate::sessions::{cookie, open};

/// An answer is good once; its cookie is gone before it could be good again.
const ONCE: Limit = Limit {
    burst: 1,
    every: LIFE,
};

/// Come back from another service.
///
/// The service leads the browser here with what it has to say (`OpenID Connect Core`, section
/// 3.1.2.5), which is checked against the cookie of this browser and asked of the service. Whatever
/// is said, the browser goes on to the sign-in page, with a session or without. Parameters that are
/// not known are passed over, as the protocol wants it.
#[utoipa::path(
    get,
    path = "/api/v1/session/provider/return",
    operation_id = "get_provider_return",
    tag = "session",
    responses(
        (status = 303, description = "To the sign-in page",
         headers(
            ("Location" = String, description = "The sign-in page, with `provider` and `next`"),
            ("Set-Cookie" = String, description = "The refresh token, where somebody is signed in"),
         )),
        Missing, Refusals,
    ),
)]
pub async fn get_provider_return(
    state: Data<State>,
    request: HttpRequest,
) -> Result<HttpResponse, ApiError> {
    let provider = provider(&state)?;
    let said = said(request.query_string());
    let attempt = Attempt::of(&state, &request).filter(|attempt| {
        // Another page may lead here at any time: what was begun goes on after that.
        said.get("state") == Some(&attempt.state(&state.keys))
    });
    let Some(attempt) = attempt else {
        let lang = language::preferred(request.headers());
        let outcome = ProviderOutcome::Expired;
        return Ok(to_sign_in(lang, None, outcome, Vec::new()));
    };
    let mut cookies = vec![attempt::gone(&state)];
    let outcome = match sign_in(&state, &request, provider, &attempt, &said).await? {
        Ok(session) => {
            cookies.extend(session);
            ProviderOutcome::SignedIn
        }
        Err(outcome) => outcome,
    };
    Ok(to_sign_in(attempt.lang(), attempt.next(), outcome, cookies))
}

/// The parameters; one that comes twice says nothing.
fn said(query: &str) -> HashMap<String, String> {
    let mut found: HashMap<String, Option<String>> = HashMap::new();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        found
            .entry(name.into_owned())
            .and_modify(|known| *known = None)
            .or_insert_with(|| Some(value.into_owned()));
    }
    let once = found.into_iter();
    once.filter_map(|(name, value)| Some((name, value?)))
        .collect()
}

async fn sign_in(
    state: &State,
    request: &HttpRequest,
    provider: &Provider,
    attempt: &Attempt,
    said: &HashMap<String, String>,
) -> Result<Result<Vec<Cookie<'static>>, ProviderOutcome>, ApiError> {
    if let Err(outcome) = admitted(state, request).await? {
        return Ok(Err(outcome));
    }
    let answer = state.keys.digest(&["answer", &attempt.state(&state.keys)]);
    if let Err(outcome) = once(state, answer, ONCE, ProviderOutcome::Expired).await? {
        return Ok(Err(outcome));
    }
    let code = match code(provider, said) {
        Ok(code) => code,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let now = state.clock.now();
    let person = match provider.person(code, attempt, &state.keys, now).await {
        Ok(person) => person,
        Err(failure) => return Ok(Err(failure.told())),
    };
    let transaction = state.database.begin_write().await?;
    let found = identity::account(&transaction, &provider.issuer, &person, now).await?;
    let account = match found {
        Ok(account) => account,
        Err(outcome) => return Ok(Err(outcome)),
    };
    let agent = client::user_agent(request);
    let method = SignInMethod::Oidc;
    let (_, token) = open::begin(state, &transaction, &account, method, agent).await?;
    transaction.commit().await?;
    let life = open::life(&account)?;
    let mut cookies = vec![cookie::holding(state, &token, life)];
    cookies.extend(sign_out::holding(state, &person.id_token, life));
    Ok(Ok(cookies))
}

/// The code of an answer that has one.
fn code<'a>(
    provider: &Provider,
    said: &'a HashMap<String, String>,
) -> Result<&'a str, ProviderOutcome> {
    // Where the service says who it is (RFC 9207), it is not another.
    if said.get("iss").is_some_and(|iss| *iss != provider.issuer) {
        return Err(ProviderOutcome::Invalid);
    }
    match said.get("error").map(String::as_str) {
        None => said
            .get("code")
            .map(String::as_str)
            .filter(|code| !code.is_empty())
            .ok_or(ProviderOutcome::Invalid),
        // The person's own doing, or not having (OpenID Connect Core, section 3.1.2.6).
        Some("access_denied" | "login_required" | "interaction_required" | "consent_required") => {
            Err(ProviderOutcome::Cancelled)
        }
        Some("temporarily_unavailable" | "server_error") => Err(ProviderOutcome::Away),
        Some(_) => {
            tracing::warn!("the provider refuses what the platform asks for");
            Err(ProviderOutcome::Invalid)
        }
    }
}
