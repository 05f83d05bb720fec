//! How much each key is used, for its owner and the administrators: counted in memory, and noted in
//! the database every few seconds.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use uuid::Uuid;

use super::store;
use crate::app::State;
use crate::http::error::ApiError;

/// How often it is noted: what a process that dies has not noted yet is lost.
const PAUSE: Duration = Duration::from_secs(10);

/// Requests by key and hour that are not noted yet. As many as there are keys that are used.
#[derive(Debug, Default)]
pub struct Uses(Mutex<BTreeMap<(Uuid, i64), i64>>);

impl Uses {
    /// Counts a request.
    pub(super) fn note(&self, key: Uuid, hour: i64) {
        self.add([((key, hour), 1)]);
    }

    fn add(&self, uses: impl IntoIterator<Item = ((Uuid, i64), i64)>) {
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (which, requests) in uses {
            *noted.entry(which).or_default() += requests;
        }
    }

    fn take(&self) -> BTreeMap<(Uuid, i64), i64> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Notes it again and again until the process ends.
pub async fn run(state: Arc<State>) {
    loop {
        tokio::time::sleep(PAUSE).await;
        flush(&state).await;
    }
}

/// Notes what was counted; what cannot be noted now is noted the next time.
pub async fn flush(state: &State) {
    let uses = state.quotas.uses.take();
    if uses.is_empty() {
        return;
    }
    if let Err(error) = keep(state, &uses).await {
        tracing::warn!(cause = %error, "the use of keys could not be noted");
        state.quotas.uses.add(uses);
    }
}

async fn keep(state: &State, uses: &BTreeMap<(Uuid, i64), i64>) -> Result<(), ApiError> {
    let now = state.clock.now();
    let transaction = state.database.begin_write().await?;
    // In the order of the keys, so that two processes never wait for each other.
    for (&(key, hour), &requests) in uses {
        store::note_use(&transaction, key, hour, requests, now).await?;
    }
    transaction.commit().await?;
    Ok(())
}
