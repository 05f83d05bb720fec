//! Files that no entry uses.

use time::Duration;
use uuid::Uuid;

use super::{store, view};
use crate::app::State;
use crate::http::error::ApiError;

/// How long a file waits for its entry: whoever writes one today saves it today.
const WAIT: Duration = Duration::days(1);
/// Files that go together.
const BATCH: u64 = 50;

/// Removes files that nobody uses, with their bytes.
///
/// # Errors
/// The database or the storage does not answer.
pub async fn sweep(state: &State) -> Result<(), ApiError> {
    let before = state.clock.now() - WAIT;
    loop {
        let transaction = state.database.begin_write().await?;
        let orphans = store::orphans(&transaction, before, BATCH).await?;
        if orphans.is_empty() {
            return Ok(());
        }
        let ids: Vec<Uuid> = orphans.iter().map(|file| file.id).collect();
        store::remove(&transaction, &ids).await?;
        // The rows are held meanwhile: no entry takes one of them. If the storage fails, they stay.
        for file in &orphans {
            for size in view::sizes(file)? {
                state.storage.remove(file.id, &size.name).await?;
            }
            state.storage.remove(file.id, &file.name).await?;
        }
        transaction.commit().await?;
    }
}
