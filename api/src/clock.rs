//! The time, taken in at the edge so that a test can hold it.

use std::sync::{Arc, Mutex, PoisonError};

use time::{Duration, OffsetDateTime};

/// Where the time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A time that stands still until it is moved.
    Held(Arc<Mutex<OffsetDateTime>>),
}

impl Clock {
    /// A clock that stands at `now`.
    pub fn held(now: OffsetDateTime) -> Self {
        Self::Held(Arc::new(Mutex::new(now)))
    }

    /// The time, UTC.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the clock"
    )]
    pub fn now(&self) -> OffsetDateTime {
        match self {
            Self::System => OffsetDateTime::now_utc(),
            Self::Held(time) => *time.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Moves a held clock; the machine's goes on by itself.
    pub fn advance(&self, by: Duration) {
        if let Self::Held(time) = self {
            *time.lock().unwrap_or_else(PoisonError::into_inner) += by;
        }
    }
}
