//! Erasing an account: the platform's history stays, without the person.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::claims::ClaimStatus;
use passerelle_shared::codes::{Claim, EntryType};
use passerelle_shared::problem::ErrorCode;
use time::OffsetDateTime;

use super::store::NOBODY;
use super::{contacts, store};
use crate::changes::Write;
use crate::entity::account;
use crate::http::error::ApiError;
use crate::mail::{self, Template};
use crate::{affiliations, audit, claims, participants, quota};

/// Why an account is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Its owner wants it.
    Owner,
    /// It was not used for long, and its owner was warned twice.
    Dormant,
    /// Nobody confirmed its address.
    Unconfirmed,
}

impl Cause {
    const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Dormant => "dormant",
            Self::Unconfirmed => "unconfirmed",
        }
    }
}

/// Erases an account with everything that tells who it was. What it did stays, done by nobody.
///
/// # Errors
/// `conflict` for the last administrator of the platform.
pub async fn erase(
    write: &mut Write,
    account: &account::Model,
    cause: Cause,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let connection = write.connection();
    if account.role == AccountRole::Administrator.code()
        && !store::has_other_administrator(connection, account.id).await?
    {
        return Err(ApiError::new(ErrorCode::Conflict));
    }
    leave_members(write, account, now).await?;
    participants::leave_all(write, account.id, now).await?;
    contacts::remove(write, &account.email, now).await?;

    let connection = write.connection();
    let claims = store::claims(connection, account.id).await?;
    store::disown(connection, account.id).await?;
    quota::store::forget_subject(connection, &quota::reader::account(account.id)).await?;
    // Sessions, identities, tokens, keys, codes, links, webhooks, affiliations, claims and consents go
    // with it.
    store::delete_account(connection, account.id).await?;
    let ids: Vec<_> = claims.iter().map(|claim| claim.id).collect();
    store::forget_in_audit(connection, account.id, &ids).await?;
    store::delete_mails(connection, account).await?;
    let subject = ("account", NOBODY);
    audit::note(
        connection,
        Some(NOBODY),
        "account_erased",
        subject,
        cause.code(),
        now,
    )
    .await?;

    let waiting = [ClaimStatus::Pending.code(), ClaimStatus::Asked.code()];
    for claim in claims {
        if !waiting.contains(&claim.status.as_str()) {
            continue;
        }
        let connection = write.connection();
        let member = claim.member_id;
        let rivals = claims::store::counted(connection, &[member]).await?;
        if !rivals.contains_key(&member) {
            let from = [Claim::Pending];
            claims::store::set_claim(connection, member, &from, Claim::Unclaimed, now).await?;
            write.touch(EntryType::Member, member);
        }
    }
    Ok(())
}

/// Tells the animators of each member that has nobody left who administers it.
async fn leave_members(
    write: &Write,
    account: &account::Model,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let connection = write.connection();
    let rows = crate::accounts::store::affiliations(connection, account.id).await?;
    let members: Vec<_> = rows.iter().map(|row| row.member_id).collect();
    let names = crate::members::store::references(connection, &members).await?;
    for row in rows {
        if row.role == MemberRole::Administrator.code()
            && !affiliations::store::has_other_administrator(connection, &row).await?
        {
            let name = names.get(&row.member_id).map_or("", |member| &member.name);
            mail::to_animators(connection, Template::MemberOrphaned, row.id, name, now).await?;
        }
    }
    Ok(())
}
