//! Whose account it is: the rule of this folder's `mod.rs`.

use passerelle_shared::provider::ProviderOutcome;
use sea_orm::{ConnectionTrait, Set};
use time::OffsetDateTime;

use super::provider::Person;
use super::store;
use crate::accounts::store as accounts;
use crate::audit;
use crate::entity::{account, identity};
use crate::http::error::ApiError;
use crate::personal::consents;

/// The account of somebody whom the service has named.
///
/// # Errors
/// The database refuses.
pub async fn account(
    connection: &impl ConnectionTrait,
    issuer: &str,
    person: &Person,
    now: OffsetDateTime,
) -> Result<Result<account::Model, ProviderOutcome>, ApiError> {
    if let Some(known) = store::lookup(connection, issuer, &person.subject).await? {
        return of_identity(connection, &known, now).await;
    }
    let Some(email) = &person.email else {
        return Ok(Err(ProviderOutcome::EmailUnverified));
    };
    let Some(account) = accounts::by_email(connection, email).await? else {
        return Ok(Err(ProviderOutcome::NoAccount));
    };
    if account.deactivated_at.is_some() {
        return Ok(Err(ProviderOutcome::Closed));
    }
    let identity = identity::Model {
        issuer: issuer.to_owned(),
        subject: person.subject.clone(),
        account_id: account.id,
        created_at: now,
        last_used_at: now,
    };
    if !store::link(connection, identity).await?
        && let Some(known) = store::lookup(connection, issuer, &person.subject).await?
    {
        return of_identity(connection, &known, now).await;
    }
    if accounts::verify_email(connection, account.id, now).await? {
        consents::of_account(connection, account.id, now).await?;
    }
    give_names(connection, &account, person, now).await?;
    let (by, subject) = (Some(account.id), ("account", account.id));
    audit::note(connection, by, "identity_linked", subject, issuer, now).await?;
    Ok(Ok(account))
}

async fn of_identity(
    connection: &impl ConnectionTrait,
    known: &identity::Model,
    now: OffsetDateTime,
) -> Result<Result<account::Model, ProviderOutcome>, ApiError> {
    let account = accounts::active(connection, known.account_id).await?;
    let Some(account) = account else {
        return Ok(Err(ProviderOutcome::Closed));
    };
    store::touch(connection, &known.issuer, &known.subject, now).await?;
    Ok(Ok(account))
}

/// An account that was made without a name takes the one that the service says.
async fn give_names(
    connection: &impl ConnectionTrait,
    account: &account::Model,
    person: &Person,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let blank = account.given_name.is_empty() && account.family_name.is_empty();
    if !blank || person.given_name.is_empty() || person.family_name.is_empty() {
        return Ok(());
    }
    let names = account::ActiveModel {
        given_name: Set(person.given_name.clone()),
        family_name: Set(person.family_name.clone()),
        updated_at: Set(now),
        ..Default::default()
    };
    Ok(accounts::update(connection, account.id, names).await?)
}
