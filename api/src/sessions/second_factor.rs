//! `PUT /api/v1/session/second-factor`

use actix_web::{HttpRequest, HttpResponse};
use passerelle_shared::accounts::SecondFactorCode;
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;
use time::Duration;

use super::store;
use super::throttle::{self, Limit};
use crate::accounts::totp;
use crate::http::authorized::{Account, Authorized};
use crate::http::body::JsonBody;
use crate::http::client;
use crate::http::docs::{BadBody, Refusals, SignedOut, TooMany};
use crate::http::error::ApiError;

/// For one account from one network: a code is six digits.
const OF_ACCOUNT_AND_NETWORK: Limit = Limit {
    burst: 6,
    every: Duration::minutes(2),
};

/// Give the code of the second factor.
///
/// From then on the session may do what its account may. A recovery code does as well, once.
#[utoipa::path(
    put,
    path = "/api/v1/session/second-factor",
    operation_id = "update_session_second_factor",
    tag = "session",
    security(("bearer" = [])),
    request_body = SecondFactorCode,
    responses(
        (status = 204, description = "The code is right"),
        SignedOut, BadBody, TooMany, Refusals,
    ),
)]
pub async fn update_session_second_factor(
    who: Authorized<Account>,
    request: HttpRequest,
    JsonBody(given): JsonBody<SecondFactorCode>,
) -> Result<HttpResponse, ApiError> {
    let given = given?;
    let state = &who.state;
    let session = who
        .actor
        .session
        .ok_or(ApiError::new(ErrorCode::Forbidden))?;
    let account = who.actor.account.to_string();
    let network = client::network(&request, state.config.proxies);
    let key = state.keys.digest(&["second-factor", &account, &network]);
    throttle::take(state, &[(key, OF_ACCOUNT_AND_NETWORK)]).await?;
    let now = state.clock.now();
    let transaction = state.database.begin_write().await?;
    if !totp::accept(&transaction, who.actor.account, &given.code, now).await? {
        return Err(ApiError::field("/code", Rule::Incorrect));
    }
    store::pass_second_factor(&transaction, session, now).await?;
    transaction.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
