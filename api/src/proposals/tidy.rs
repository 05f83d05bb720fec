//! Forgetting what nobody confirmed: an address that somebody typed is kept no longer than its link.

use std::sync::Arc;

use super::{store, token};
use crate::app::State;

/// How often it is looked for.
const PAUSE: std::time::Duration = std::time::Duration::from_hours(1);

/// Forgets what nobody confirmed, again and again until the process ends.
pub async fn run(state: Arc<State>) {
    loop {
        if let Err(error) = forget(&state).await {
            tracing::warn!(cause = %error, "old proposals could not be forgotten");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Forgets proposals that nobody confirmed in time, and links that are too old.
///
/// # Errors
/// The database refuses.
pub async fn forget(state: &State) -> Result<(), sea_orm::DbErr> {
    let now = state.clock.now();
    let connection = state.database.writer();
    store::forget_unconfirmed(connection, now - token::CONFIRMATION_LIFE).await?;
    token::forget(connection, now).await
}
