//! Proof that it is the owner who asks, for what a session that was left open must not do.

use passerelle_shared::accounts::{SecondFactorState, SignInMethod};
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::validation::Rule;
use time::Duration;

use super::password;
use crate::entity::{account, session};
use crate::http::authorized::{Account, Authorized};
use crate::http::error::ApiError;
use crate::rows;
use crate::sessions::throttle::{self, Limit};

/// How long a session that a link or another service began is a proof by itself.
const AFTER_LINK: Duration = Duration::minutes(15);
/// Guessing the password from a session that was left open.
const TRIES: Limit = Limit {
    burst: 5,
    every: Duration::minutes(5),
};

/// Goes on only in a session that has passed the second factor, where the account has one or needs one.
///
/// # Errors
/// `second_factor_required`.
pub fn complete(who: &Authorized<Account>) -> Result<(), ApiError> {
    match who.actor.second_factor {
        SecondFactorState::None | SecondFactorState::Passed => Ok(()),
        _ => Err(ApiError::new(ErrorCode::SecondFactorRequired)),
    }
}

/// Whether a session was begun so lately, and so, that it is a proof by itself.
///
/// # Errors
/// The row holds what it should not.
pub fn is_fresh(who: &Authorized<Account>, session: &session::Model) -> Result<bool, ApiError> {
    let method: SignInMethod = rows::code("session.method", session.id, &session.method)?;
    let age = who.state.clock.now() - session.created_at;
    Ok(method != SignInMethod::Password && age < AFTER_LINK)
}

/// Goes on only with the right password of the account.
///
/// # Errors
/// `invalid_body` with the pointer of the password; `too_many_requests`.
pub async fn password(
    who: &Authorized<Account>,
    account: &account::Model,
    given: Option<String>,
    pointer: &str,
) -> Result<(), ApiError> {
    let state = &who.state;
    let key = state.keys.digest(&["password", &account.id.to_string()]);
    throttle::take(state, &[(key, TRIES)]).await?;
    let given = given.ok_or_else(|| ApiError::field(pointer, Rule::Required))?;
    if password::verify(state, given, account.password_hash.clone()).await? {
        Ok(())
    } else {
        Err(ApiError::field(pointer, Rule::Incorrect))
    }
}
