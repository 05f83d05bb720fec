//! Accounts as administrators see them.

use passerelle_shared::accounts::Affiliation;
use passerelle_shared::administration::{AccountDetail, AccountState, AccountSummary};
use passerelle_shared::members::MemberRef;
use sea_orm::{ConnectionTrait, DbErr};
use time::OffsetDateTime;
use uuid::Uuid;

use super::store;
use crate::entity::account;
use crate::members::store::references;
use crate::rows::{code, number};

/// Accounts in a list.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn summaries(
    connection: &impl ConnectionTrait,
    rows: Vec<account::Model>,
) -> Result<Vec<AccountSummary>, DbErr> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let affiliations = store::affiliations(connection, &ids).await?;
    let members: Vec<Uuid> = affiliations.values().flatten().copied().collect();
    let references = references(connection, &members).await?;
    rows.into_iter()
        .map(|row| {
            let members = affiliations.get(&row.id).into_iter().flatten();
            let members = members.filter_map(|id| references.get(id).cloned());
            summary(row, members.collect())
        })
        .collect()
}

fn summary(row: account::Model, members: Vec<MemberRef>) -> Result<AccountSummary, DbErr> {
    Ok(AccountSummary {
        id: row.id,
        role: code("account.role", row.id, &row.role)?,
        state: state(&row),
        given_name: row.given_name,
        family_name: row.family_name,
        email: row.email,
        members,
        created_at: row.created_at,
        last_seen_at: row.last_seen_at,
    })
}

/// An account with all that an administrator sees.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn detail(
    connection: &impl ConnectionTrait,
    row: account::Model,
    now: OffsetDateTime,
) -> Result<AccountDetail, DbErr> {
    let parts = crate::accounts::store::affiliations(connection, row.id).await?;
    let members: Vec<Uuid> = parts.iter().map(|part| part.member_id).collect();
    let references = references(connection, &members).await?;
    let mut affiliations = Vec::with_capacity(parts.len());
    for part in parts {
        let Some(member) = references.get(&part.member_id) else {
            continue;
        };
        affiliations.push(Affiliation {
            id: part.id,
            member: member.clone(),
            role: code("affiliation.role", part.id, &part.role)?,
            function: code("affiliation.function", part.id, &part.function)?,
            title: part.title,
        });
    }
    let (sessions, access_tokens) = store::doors(connection, row.id, now).await?;
    let count = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let members = affiliations.iter().map(|it| it.member.clone()).collect();
    Ok(AccountDetail {
        version: number("account.version", row.id, row.version)?,
        lang: code("account.lang", row.id, &row.lang)?,
        has_second_factor: row.totp_confirmed_at.is_some(),
        has_password: row.password_hash.is_some(),
        sessions: count(sessions),
        access_tokens: count(access_tokens),
        affiliations,
        deactivated_at: row.deactivated_at,
        summary: summary(row, members)?,
    })
}

/// Whether an account may sign in.
pub const fn state(row: &account::Model) -> AccountState {
    match (row.deactivated_at, row.email_verified_at) {
        (Some(_), _) => AccountState::Deactivated,
        (None, None) => AccountState::Unverified,
        (None, Some(_)) => AccountState::Active,
    }
}
