//! `DELETE /api/v1/account`

use actix_web::HttpResponse;
use passerelle_shared::personal::EraseAccount;

use super::erasure::{Cause, erase};
use super::export::complete;
use crate::accounts::get::current;
use crate::accounts::proof;
use crate::changes::Write;
use crate::http::authorized::{Account, Authorized};
use crate::http::body::JsonBody;
use crate::http::docs::{BadBody, Conflicting, Refusals, SignedOut, TooMany};
use crate::http::error::ApiError;
use crate::sessions::cookie;

/// Erase my account.
///
/// At once and for good: name, address, functions, sessions, tokens, contacts with the same address
/// and mails are gone. What the account did to entries stays in their history, done by an erased
/// account. The animators are told of members that have no administrator left; the last
/// administrator of the platform must name another first.
#[utoipa::path(
    delete,
    path = "/api/v1/account",
    operation_id = "delete_account",
    tag = "account",
    security(("bearer" = [])),
    request_body = EraseAccount,
    responses(
        (status = 204, description = "There is no such account any more",
         headers(("Set-Cookie" = String, description = "Takes the refresh token away"))),
        SignedOut, BadBody, Conflicting, TooMany, Refusals,
    ),
)]
pub async fn delete_account(
    who: Authorized<Account>,
    JsonBody(wanted): JsonBody<EraseAccount>,
) -> Result<HttpResponse, ApiError> {
    let wanted = wanted?;
    complete(&who)?;
    let state = &who.state;
    let (session, account) = current(&who).await?;
    if !proof::is_fresh(&who, &session)? {
        proof::password(&who, &account, wanted.password, "/password").await?;
    }
    let mut write = Write::begin(&state.database).await?;
    erase(&mut write, &account, Cause::Owner, state.clock.now()).await?;
    write.commit().await?;
    state.outbox.wake();
    Ok(HttpResponse::NoContent()
        .cookie(cookie::gone(state))
        .finish())
}
