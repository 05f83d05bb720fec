//! Forgetting what nobody confirmed: an address that somebody typed is kept no longer than its link.

use super::{store, token};
use crate::app::State;

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
