//! Files that no entry shows.

use time::Duration;
use uuid::Uuid;

use super::{store, view};
use crate::app::State;
use crate::http::error::ApiError;

/// How long a file waits for its entry: whoever writes one today saves it today.
const WAIT: Duration = Duration::days(1);
/// How long a file stays that its entry no longer shows: as long as a deleted entry can be brought
/// back, an earlier state with the file can be.
const REMEMBERED: Duration = Duration::days(passerelle_shared::limits::RESTORATION_DAYS);
/// Files that go together.
const BATCH: u64 = 50;

/// Removes files that nobody uses, with their bytes. Several processes may do so at once.
///
/// # Errors
/// The database or the storage does not answer.
pub async fn sweep(state: &State) -> Result<(), ApiError> {
    let now = state.clock.now();
    loop {
        let transaction = state.database.begin_write().await?;
        let unused = store::unused(&transaction, now - WAIT, now - REMEMBERED, BATCH).await?;
        if unused.is_empty() {
            return Ok(());
        }
        let ids: Vec<Uuid> = unused.iter().map(|file| file.id).collect();
        store::remove(&transaction, &ids).await?;
        // The rows are held meanwhile: no entry takes one of them. If the storage fails, they stay.
        for file in &unused {
            let sizes = view::sizes(file)?;
            let mut names: Vec<&str> = sizes.iter().map(|size| size.name.as_str()).collect();
            names.push(&file.name);
            state.storage.clear(file.id, &names).await?;
        }
        transaction.commit().await?;
    }
}
