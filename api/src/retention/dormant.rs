//! Accounts that nobody uses, or that nobody ever confirmed.

use passerelle_shared::addresses::{Kind, href};
use passerelle_shared::problem::ErrorCode;
use serde_json::json;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::domain::{FIRST_WARNING, LAST_WARNING, Life, Step, patience, step};
use super::store;
use crate::accounts::store as accounts;
use crate::app::State;
use crate::changes::Write;
use crate::entity::account;
use crate::http::error::ApiError;
use crate::mail::{Mail, Template, outbox};
use crate::personal::erasure::{Cause, erase};
use crate::rows::code;

/// How long an account is kept that nobody confirmed, and that no link is on its way to.
const UNCONFIRMED: Duration = Duration::days(30);

/// Warns the owners of accounts that nobody uses, and erases these in the end.
///
/// # Errors
/// The database refuses.
pub async fn watch(state: &State) -> Result<(), ApiError> {
    let now = state.clock.now();
    let patience = patience(state.config.dormant_months);
    let mut after = None;
    loop {
        let unused = now - patience + FIRST_WARNING;
        let found = store::unused(state.database.reader(), unused, after).await?;
        let Some(&last) = found.last() else {
            return Ok(());
        };
        for id in found {
            advance(state, id, patience, now).await?;
        }
        after = Some(last);
    }
}

async fn advance(
    state: &State,
    id: Uuid,
    patience: Duration,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let reader = state.database.reader();
    if due(accounts::by_id(reader, id).await?, patience, now).is_none() {
        return Ok(());
    }
    let mut write = Write::begin(&state.database).await?;
    // It may be used again meanwhile, or another process be at it.
    let account = accounts::by_id(write.connection(), id).await?;
    match due(account, patience, now) {
        None => return Ok(()),
        Some((account, Step::Erasure)) => {
            return finish(write, account, Cause::Dormant, now).await;
        }
        Some((account, step)) => warn(state, &mut write, account, step, now).await?,
    }
    write.commit().await?;
    state.outbox.wake();
    Ok(())
}

fn due(
    account: Option<account::Model>,
    patience: Duration,
    now: OffsetDateTime,
) -> Option<(account::Model, Step)> {
    let account = account?;
    let life = Life {
        used_at: account.last_seen_at.unwrap_or(account.created_at),
        first_warned_at: account.first_warned_at,
        last_warned_at: account.last_warned_at,
    };
    step(life, patience, now).map(|step| (account, step))
}

async fn warn(
    state: &State,
    write: &mut Write,
    account: account::Model,
    step: Step,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    let connection = write.connection();
    let last = step == Step::LastWarning;
    store::note_warning(connection, account.id, last, now).await?;
    // Whoever cannot sign in cannot keep the account either.
    if account.deactivated_at.is_some() {
        return Ok(());
    }
    let lang = code("account.lang", account.id, &account.lang)?;
    let page = href(lang, Kind::SignIn);
    let left = if last { LAST_WARNING } else { FIRST_WARNING };
    let mail = Mail {
        cause: format!("dormant/{}/{last}/{}", account.id, now.unix_timestamp()),
        recipient: account.email,
        lang,
        template: Template::AccountDormant,
        values: json!({
            "given_name": account.given_name,
            "days": left.whole_days(),
            "months": state.config.dormant_months,
            "link": format!("{}{page}", state.config.public_url()),
        }),
    };
    Ok(outbox::write(connection, mail, now).await?)
}

/// Erases accounts whose address nobody confirmed.
///
/// # Errors
/// The database refuses.
pub async fn erase_unconfirmed(state: &State) -> Result<(), ApiError> {
    let now = state.clock.now();
    let old = now - UNCONFIRMED;
    for id in store::unconfirmed(state.database.reader(), old, now).await? {
        let write = Write::begin(&state.database).await?;
        let account = accounts::by_id(write.connection(), id).await?;
        if let Some(account) = account.filter(|it| it.email_verified_at.is_none()) {
            finish(write, account, Cause::Unconfirmed, now).await?;
        }
    }
    Ok(())
}

async fn finish(
    mut write: Write,
    account: account::Model,
    cause: Cause,
    now: OffsetDateTime,
) -> Result<(), ApiError> {
    match erase(&mut write, &account, cause, now).await {
        // The platform keeps its last administrator.
        Err(error) if error.code() == ErrorCode::Conflict => Ok(()),
        Err(error) => Err(error),
        Ok(()) => {
            write.commit().await?;
            Ok(())
        }
    }
}
