//! What is kept only for a time: one job looks after all of it, again and again. The periods stand
//! in docs/PERSONAL-DATA.md as well.

pub mod domain;
pub mod dormant;
pub mod purge;
pub mod store;

use std::sync::Arc;

use passerelle_shared::api_keys::USAGE_DAYS;
use time::Duration;

use crate::app::State;
use crate::http::error::ApiError;
use crate::sessions::throttle;
use crate::{api_keys, idempotency, quota, webhooks};

/// How often it looks.
const PAUSE: std::time::Duration = std::time::Duration::from_hours(1);

/// How long mails are known that were sent or given up: a question about one comes soon.
const MAILS: Duration = Duration::days(90);
/// How long sessions are known that have ended: who finds a stranger's among them asks soon.
const SESSIONS: Duration = Duration::days(90);
/// How long links are known that are good no longer: who follows one hears why it is refused.
const LINKS: Duration = Duration::days(7);
/// How long personal access tokens are known that are good no longer.
const ACCESS_TOKENS: Duration = Duration::days(90);
/// How long it is known what was spent of a quota: its hour, and the one after.
const QUOTAS: Duration = Duration::hours(2);
/// How long it is known how a key was used: what its owner is shown, and a day.
const KEY_USES: Duration = Duration::days(USAGE_DAYS as i64 + 1);
/// How long keys are known that were refused or revoked.
const ENDED_KEYS: Duration = Duration::days(365);
/// How long it is known what came of deliveries to webhooks.
const DELIVERIES: Duration = Duration::days(30);
/// How long it is known that somebody agreed to something, and then no longer.
const WITHDRAWN_CONSENTS: Duration = Duration::days(365);

/// Looks after it until the process ends.
pub async fn run(state: Arc<State>) {
    loop {
        if let Err(error) = once(&state).await {
            tracing::warn!(cause = %error, "what is old could not be forgotten");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Forgets what has been kept long enough.
///
/// # Errors
/// The database refuses.
pub async fn once(state: &State) -> Result<(), ApiError> {
    let now = state.clock.now();
    let connection = state.database.writer();
    throttle::forget(connection, now).await?;
    idempotency::store::forget(connection, now).await?;
    store::forget_mails(connection, now - MAILS).await?;
    store::forget_sessions(connection, now - SESSIONS).await?;
    store::forget_links(connection, now - LINKS).await?;
    store::forget_access_tokens(connection, now - ACCESS_TOKENS).await?;
    quota::store::forget(connection, (now - QUOTAS).unix_timestamp()).await?;
    quota::store::forget_uses(connection, (now - KEY_USES).unix_timestamp()).await?;
    api_keys::store::forget(connection, now - ENDED_KEYS).await?;
    store::forget_consents(connection, now - WITHDRAWN_CONSENTS).await?;
    webhooks::store::forget(connection, now - DELIVERIES, now).await?;
    crate::proposals::tidy::forget(state).await?;
    purge::purge(state).await?;
    crate::files::sweep::sweep(state).await?;
    dormant::erase_unconfirmed(state).await?;
    dormant::watch(state).await
}
