//! `POST /api/v1/session`

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::accounts::{
    CreateSession, LinkCredentials, PasswordCredentials, SessionGrant, SignInMethod,
};
use passerelle_shared::problem::ErrorCode;
use time::Duration;

use super::throttle::{self, Limit};
use super::{open, store};
use crate::accounts::{password, store as accounts};
use crate::app::State;
use crate::http::body::JsonBody;
use crate::http::client;
use crate::http::docs::{BadBody, BadCredentials, Refusals, TooMany};
use crate::http::error::ApiError;
use crate::personal::consents;
use crate::secret;

/// From one network: an office behind one address is many people.
const OF_NETWORK: Limit = Limit {
    burst: 30,
    every: Duration::seconds(20),
};
/// For one account from one network: a person who does not remember.
const OF_ACCOUNT_AND_NETWORK: Limit = Limit {
    burst: 8,
    every: Duration::minutes(2),
};
/// For one account from networks that it never signed in from: guessing from many places. The
/// owner is not locked out by it, neither at the usual place nor with a link sent by mail.
const OF_ACCOUNT: Limit = Limit {
    burst: 40,
    every: Duration::minutes(2),
};
/// How long a network from which an account signed in is known.
const KNOWN: Duration = Duration::days(90);

/// Sign in to an account.
///
/// With address and password, or with the token of a link that was sent by mail. The answer is the
/// same for a wrong password and for an address without account. A second factor, where the account
/// has one, comes after: `PUT /api/v1/session/second-factor`.
#[utoipa::path(
    post,
    path = "/api/v1/session",
    operation_id = "create_session",
    tag = "session",
    request_body = CreateSession,
    responses(
        (status = 200, description = "Signed in; the refresh token is in the cookie", body = SessionGrant,
         headers(("Set-Cookie" = String, description = "The refresh token"))),
        BadCredentials, BadBody, TooMany, Refusals,
    ),
)]
pub async fn create_session(
    state: Data<State>,
    request: HttpRequest,
    JsonBody(credentials): JsonBody<CreateSession>,
) -> Result<HttpResponse, ApiError> {
    let credentials = credentials?;
    match credentials {
        CreateSession::Password(credentials) => by_password(&state, &request, credentials).await,
        CreateSession::Link(credentials) => by_link(&state, &request, credentials).await,
    }
}

async fn by_password(
    state: &State,
    request: &HttpRequest,
    credentials: PasswordCredentials,
) -> Result<HttpResponse, ApiError> {
    let now = state.clock.now();
    let email = accounts::normal(&credentials.email);
    let network = client::network(request, state.config.proxies);
    let here = state.keys.digest(&["sign-in", &email, &network]);
    let known = state.keys.digest(&["known", &email, &network]);
    let mut limits = vec![
        (state.keys.digest(&["sign-in", &network]), OF_NETWORK),
        (here, OF_ACCOUNT_AND_NETWORK),
    ];
    if !throttle::remembers(state.database.reader(), &known, now).await? {
        limits.push((state.keys.digest(&["sign-in-account", &email]), OF_ACCOUNT));
    }
    throttle::take(state, &limits).await?;

    let account = accounts::by_email(state.database.reader(), &email).await?;
    let hash = account.as_ref().and_then(|it| it.password_hash.clone());
    let right = password::verify(state, credentials.password, hash).await?;
    let refused = ApiError::new(ErrorCode::InvalidCredentials);
    let account = account
        .filter(|it| right && accounts::is_active(it))
        .ok_or(refused)?;
    let transaction = state.database.begin_write().await?;
    let agent = client::user_agent(request);
    let method = SignInMethod::Password;
    let (session, token) = open::begin(state, &transaction, &account, method, agent).await?;
    throttle::remember(&transaction, &known, now + KNOWN).await?;
    transaction.commit().await?;
    open::grant(state, session, &token).await
}

async fn by_link(
    state: &State,
    request: &HttpRequest,
    credentials: LinkCredentials,
) -> Result<HttpResponse, ApiError> {
    let network = client::network(request, state.config.proxies);
    let key = state.keys.digest(&["link", &network]);
    throttle::take(state, &[(key, OF_NETWORK)]).await?;
    let now = state.clock.now();
    let refused = ApiError::new(ErrorCode::InvalidCredentials);
    let transaction = state.database.begin_write().await?;
    let link = store::use_link(&transaction, &secret::hash(&credentials.token), now)
        .await?
        .ok_or_else(|| refused.clone())?;
    let account = accounts::by_id(&transaction, link.account_id)
        .await?
        .filter(|account| account.deactivated_at.is_none())
        .ok_or(refused)?;
    // Whoever has the link reads the mail of this address.
    if accounts::verify_email(&transaction, account.id, now).await? {
        consents::of_account(&transaction, account.id, now).await?;
    }
    let agent = client::user_agent(request);
    let method = SignInMethod::Link;
    let (session, token) = open::begin(state, &transaction, &account, method, agent).await?;
    transaction.commit().await?;
    // Each does nothing a second time.
    if let Some(claim) = link.claim_id {
        crate::claims::confirm(state, claim).await?;
    }
    if let Some(affiliation) = link.affiliation_id {
        crate::affiliations::accept(state, affiliation).await?;
    }
    if let Some(participant) = link.participant_id {
        crate::participants::accept(state, participant).await?;
    }
    open::grant(state, session, &token).await
}
