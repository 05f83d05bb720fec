//! From a token to who asks. The database is asked each time: what changed a moment ago counts.

use passerelle_shared::accounts::{AccountRole, MemberRole, SecondFactorState, TokenScope};
use sea_orm::DbErr;
use time::Duration;

use super::store;
use crate::accounts::store as accounts;
use crate::app::State;
use crate::entity::{account, session};
use crate::http::error::ApiError;
use crate::participants::store as participants;
use crate::policy::{Actor, needs_second_factor};
use crate::rows::code;
use crate::secret;

/// What personal access tokens begin with: so one is recognised where it should not stand.
pub const ACCESS_TOKEN_PREFIX: &str = "passerelle_";
/// How exactly the last use of a personal access token is noted: a write a request would be much.
const NOTED: Duration = Duration::DAY;

/// The actor of an access token of a session, or of a personal access token.
///
/// # Errors
/// The database does not answer.
pub async fn of_token(state: &State, token: &str) -> Result<Option<Actor>, ApiError> {
    if token.starts_with(ACCESS_TOKEN_PREFIX) {
        return of_access_token(state, token).await;
    }
    let now = state.clock.now();
    let Some(claims) = state.keys.verify(token, now) else {
        return Ok(None);
    };
    let connection = state.database.reader();
    let Some((session, account)) = store::living(connection, claims.sid, now).await? else {
        return Ok(None);
    };
    if account.id != claims.sub {
        return Ok(None);
    }
    let second_factor = second_factor(&account, Some(&session))?;
    let actor = of_account(state, &account, second_factor).await?;
    Ok(Some(Actor {
        session: Some(session.id),
        ..actor
    }))
}

async fn of_access_token(state: &State, token: &str) -> Result<Option<Actor>, ApiError> {
    let now = state.clock.now();
    let connection = state.database.reader();
    let Some(token) = accounts::access_token(connection, &secret::hash(token), now).await? else {
        return Ok(None);
    };
    let Some(account) = accounts::active(connection, token.account_id).await? else {
        return Ok(None);
    };
    if token.last_used_at.is_none_or(|last| now - last >= NOTED) {
        let connection = state.database.writer();
        accounts::note_access_token(connection, token.id, now).await?;
        accounts::note_seen(connection, account.id, now).await?;
    }
    // It was made in a session that had passed the second factor.
    let second_factor = match second_factor(&account, None)? {
        SecondFactorState::CodeRequired => SecondFactorState::Passed,
        other => other,
    };
    let actor = of_account(state, &account, second_factor).await?;
    let scopes: Vec<TokenScope> = token
        .scopes
        .split_whitespace()
        .map(|scope| code("access_token.scopes", token.id, scope))
        .collect::<Result<_, _>>()?;
    Ok(Some(Actor {
        scopes: Some(scopes),
        ..actor
    }))
}

async fn of_account(
    state: &State,
    account: &account::Model,
    second_factor: SecondFactorState,
) -> Result<Actor, ApiError> {
    let connection = state.database.reader();
    let affiliations = accounts::affiliations(connection, account.id).await?;
    let mut members = Vec::with_capacity(affiliations.len());
    for affiliation in affiliations {
        let role: MemberRole = code("affiliation.role", affiliation.id, &affiliation.role)?;
        members.push((affiliation.member_id, role));
    }
    let groups = participants::groups_of(connection, account.id).await?;
    let led = groups.iter().filter(|(_, leads)| *leads);
    Ok(Actor {
        account: account.id,
        session: None,
        role: code("account.role", account.id, &account.role)?,
        second_factor,
        members,
        led_groups: led.map(|&(group, _)| group).collect(),
        groups: groups.into_iter().map(|(group, _)| group).collect(),
        scopes: None,
    })
}

/// Where a session of an account stands with the second factor.
///
/// # Errors
/// The account's role is none.
pub fn second_factor(
    account: &account::Model,
    session: Option<&session::Model>,
) -> Result<SecondFactorState, DbErr> {
    let role: AccountRole = code("account.role", account.id, &account.role)?;
    Ok(if account.totp_confirmed_at.is_none() {
        if needs_second_factor(role) {
            SecondFactorState::EnrolmentRequired
        } else {
            SecondFactorState::None
        }
    } else if session.is_some_and(|session| session.second_factor_at.is_some()) {
        SecondFactorState::Passed
    } else {
        SecondFactorState::CodeRequired
    })
}
