//! Reading the data version for many requests at once.

use sea_orm::DbErr;
use tokio::sync::{mpsc, oneshot};

use crate::changes::current_version;
use crate::database::Database;

/// Most requests that wait for one read; more wait for the next.
const WAITING: usize = 4_096;

type Answer = oneshot::Sender<Result<i64, DbErr>>;

/// Reads the version from the database, once for all who wait. A read begins after the request
/// for it, never before: what it gives is not older than the request.
#[derive(Debug)]
pub(super) struct VersionReader {
    requests: mpsc::Sender<Answer>,
}

impl VersionReader {
    pub(super) fn spawn(database: Database) -> Self {
        let (requests, waiting) = mpsc::channel(WAITING);
        tokio::spawn(serve(database, waiting));
        Self { requests }
    }

    pub(super) async fn current(&self) -> anyhow::Result<i64> {
        let (answer, version) = oneshot::channel();
        self.requests.send(answer).await?;
        Ok(version.await??)
    }
}

async fn serve(database: Database, mut waiting: mpsc::Receiver<Answer>) {
    let mut batch = Vec::new();
    while waiting.recv_many(&mut batch, WAITING).await > 0 {
        let version = current_version(database.reader()).await;
        for answer in batch.drain(..) {
            // Who no longer waits needs no answer.
            let _ = answer.send(version.clone());
        }
    }
}
