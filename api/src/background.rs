//! What is still done when its request has been answered.

use std::time::Duration;

use tokio::runtime::Handle;
use tokio_util::task::TaskTracker;

use crate::http::error::ApiError;

/// The tasks that nobody waits for. They run beside the server's workers, so that the end of one
/// takes none of them away, and the server waits for them before it ends: what was acknowledged
/// is done.
#[derive(Debug)]
pub struct Background {
    tasks: TaskTracker,
    runtime: Handle,
}

impl Background {
    /// Of the runtime that calls.
    pub fn here() -> Self {
        Self {
            tasks: TaskTracker::new(),
            runtime: Handle::current(),
        }
    }

    /// Begins a task; that it failed is logged in these words, since nobody hears of it.
    pub fn begin(
        &self,
        failed: &'static str,
        task: impl Future<Output = Result<(), ApiError>> + Send + 'static,
    ) {
        let task = async move {
            if let Err(error) = task.await {
                tracing::error!(cause = %error, "{failed}");
            }
        };
        self.tasks.spawn_on(task, &self.runtime);
    }

    /// Whether none is under way.
    pub fn is_idle(&self) -> bool {
        self.tasks.is_empty()
    }

    /// Waits until all are done, but not longer than this.
    pub async fn end(&self, most: Duration) {
        self.tasks.close();
        if tokio::time::timeout(most, self.tasks.wait()).await.is_err() {
            tracing::error!(tasks = self.tasks.len(), "ended before all was done");
        }
    }
}
