//! Accounts as their owners see them.

use passerelle_shared::accounts::{AccessToken, Account, AccountSession, Affiliation, TokenScope};
use sea_orm::DbErr;
use uuid::Uuid;

use super::store;
use crate::app::State;
use crate::entity::{access_token, account, session};
use crate::http::error::ApiError;
use crate::rows::code;
use crate::sessions::actor::second_factor;

/// An account.
///
/// # Errors
/// The database does not answer.
pub async fn account(
    state: &State,
    account: &account::Model,
    session: Option<&session::Model>,
) -> Result<Account, ApiError> {
    let connection = state.database.reader();
    let rows = store::affiliations(connection, account.id).await?;
    let members: Vec<Uuid> = rows.iter().map(|row| row.member_id).collect();
    let mut members = crate::members::store::references(connection, &members).await?;
    let mut affiliations = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(member) = members.remove(&row.member_id) else {
            continue;
        };
        affiliations.push(Affiliation {
            id: row.id,
            member,
            role: code("affiliation.role", row.id, &row.role)?,
            function: code("affiliation.function", row.id, &row.function)?,
            title: row.title,
        });
    }
    Ok(Account {
        id: account.id,
        email: account.email.clone(),
        given_name: account.given_name.clone(),
        family_name: account.family_name.clone(),
        lang: code("account.lang", account.id, &account.lang)?,
        role: code("account.role", account.id, &account.role)?,
        second_factor: second_factor(account, session)?,
        has_password: account.password_hash.is_some(),
        affiliations,
        groups: crate::participants::view::groups(connection, account.id).await?,
        created_at: account.created_at,
    })
}

/// A session.
///
/// # Errors
/// The row holds what it should not.
pub fn session(row: session::Model, current: Option<Uuid>) -> Result<AccountSession, DbErr> {
    Ok(AccountSession {
        id: row.id,
        current: Some(row.id) == current,
        method: code("session.method", row.id, &row.method)?,
        user_agent: row.user_agent,
        created_at: row.created_at,
        last_used_at: row.last_used_at,
        expires_at: row.expires_at,
    })
}

/// A personal access token.
///
/// # Errors
/// The row holds what it should not.
pub fn access_token(row: access_token::Model) -> Result<AccessToken, DbErr> {
    let scopes: Vec<TokenScope> = row
        .scopes
        .split_whitespace()
        .map(|scope| code("access_token.scopes", row.id, scope))
        .collect::<Result<_, _>>()?;
    Ok(AccessToken {
        id: row.id,
        name: row.name,
        hint: row.hint,
        scopes,
        created_at: row.created_at,
        expires_at: row.expires_at,
        last_used_at: row.last_used_at,
    })
}
