//! What a process holds of somebody's quota. It takes a hundredth at a time out of the database, by
//! one statement that never gives more than there is: so all processes together never serve more than
//! the quota, and each writes once in a hundredth of it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use actix_web::http::header::HeaderValue;
use passerelle_shared::api_keys::QUOTA_WINDOW;

use super::reader::Subject;
use super::{Told, store};
use crate::app::State;

/// Into how many parts an hour's quota is divided. A reader may be refused early by what other
/// processes hold of it: by a hundredth each at most.
const PARTS: u32 = 100;

/// How long a reader waits for the database before the request is served uncounted.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long the database is not asked when it did not answer.
const PAUSE: Duration = Duration::from_secs(5);

/// The limit as the headers write it.
#[derive(Clone, Debug)]
pub(super) struct Words {
    limit: HeaderValue,
    policy: HeaderValue,
}

impl Words {
    fn of(quota: u32) -> Self {
        let policy = format!("{quota};w={QUOTA_WINDOW}");
        Self {
            limit: HeaderValue::from(quota),
            policy: HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("")),
        }
    }

    pub(super) fn told(self, remaining: u64, reset: i64) -> Told {
        Told {
            limit: self.limit,
            policy: self.policy,
            remaining,
            reset,
        }
    }
}

/// What became of a request.
pub(super) enum Taken {
    /// It was counted, and so many are left.
    One { remaining: u64, words: Words },
    /// The hour's quota is spent.
    None(Words),
    /// Nobody knows: the database does not answer.
    Unasked,
}

/// What is held for an hour under a quota.
#[derive(Debug)]
struct Held {
    hour: i64,
    quota: u32,
    words: Words,
    /// Of what was taken.
    left: u32,
    /// What was left in the database then.
    rest: u64,
    spent: bool,
}

/// What a process holds of one quota.
#[derive(Debug, Default)]
pub struct Share {
    held: Mutex<Option<Held>>,
    /// One asks the database at a time; the others wait, and find what it has taken.
    asking: tokio::sync::Mutex<()>,
}

/// When the database may be asked again.
#[derive(Debug, Default)]
pub struct Bank(Mutex<Option<Instant>>);

impl Bank {
    fn is_open(&self) -> bool {
        locked(&self.0).is_none_or(|until| Instant::now() >= until)
    }

    fn close(&self) {
        *locked(&self.0) = Some(Instant::now() + PAUSE);
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Share {
    /// Counts a request.
    pub(super) async fn take(
        &self,
        state: &State,
        subject: Subject,
        hour: i64,
        quota: u32,
    ) -> Taken {
        if let Some(taken) = self.at_once(hour, quota) {
            return taken;
        }
        let _one = self.asking.lock().await;
        if let Some(taken) = self.at_once(hour, quota) {
            return taken;
        }
        if !state.quotas.bank.is_open() {
            return Taken::Unasked;
        }
        let part = (quota / PARTS).max(1);
        let subject = subject.code(state);
        let asked = store::lease(state.database.writer(), &subject, hour, part, quota);
        match tokio::time::timeout(PATIENCE, asked).await {
            Ok(Ok(leased)) => self.put(hour, quota, leased),
            // A reader does not pay for a database that is away: what comes next needs it as well,
            // and says so. Meanwhile nobody is counted.
            Ok(Err(error)) => {
                tracing::warn!(cause = %error, "quotas are not counted");
                state.quotas.bank.close();
                Taken::Unasked
            }
            Err(_) => {
                tracing::warn!("quotas are not counted: the database takes too long");
                state.quotas.bank.close();
                Taken::Unasked
            }
        }
    }

    /// Counts a request by what is held.
    fn at_once(&self, hour: i64, quota: u32) -> Option<Taken> {
        let mut held = locked(&self.held);
        let held = held
            .as_mut()
            .filter(|held| held.hour == hour && held.quota == quota)?;
        if held.left > 0 {
            held.left -= 1;
            return Some(Taken::One {
                remaining: u64::from(held.left) + held.rest,
                words: held.words.clone(),
            });
        }
        held.spent.then(|| Taken::None(held.words.clone()))
    }

    /// Holds what was taken, and counts a request by it.
    fn put(&self, hour: i64, quota: u32, leased: Option<store::Leased>) -> Taken {
        let words = Words::of(quota);
        let (left, rest) = match leased {
            Some(leased) => (leased.good.saturating_sub(1), leased.rest),
            None => (0, 0),
        };
        *locked(&self.held) = Some(Held {
            hour,
            quota,
            words: words.clone(),
            left,
            rest,
            spent: leased.is_none(),
        });
        match leased {
            Some(_) => Taken::One {
                remaining: u64::from(left) + rest,
                words,
            },
            None => Taken::None(words),
        }
    }
}
