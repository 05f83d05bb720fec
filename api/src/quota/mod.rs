//! Quotas: how many requests of an hour somebody may make. A key has a quota of its own, so has an
//! account that signs in, and everybody else shares that of their network.
//!
//! Counting holds over all processes and costs no write a request: each process takes a hundredth of
//! the hour's quota at a time out of the database ([`share`]), and spends it in memory.

pub mod describe;
pub mod reader;
pub mod share;
pub mod store;
pub mod usage;

use std::sync::Arc;
use std::time::Duration;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, ResponseError};
use moka::future::Cache;
use passerelle_shared::api_keys::QUOTA_WINDOW;
use passerelle_shared::problem::ErrorCode;
use uuid::Uuid;

use self::reader::{Known, Reader, Subject};
use self::share::{Share, Taken};
use self::usage::Uses;
use crate::app::State;
use crate::http::error::ApiError;

/// How many requests of an hour are good.
pub const LIMIT: HeaderName = HeaderName::from_static("ratelimit-limit");
/// How many are left, as this process knows: each spends what it has taken for itself.
pub const REMAINING: HeaderName = HeaderName::from_static("ratelimit-remaining");
/// Seconds until the next hour begins.
pub const RESET: HeaderName = HeaderName::from_static("ratelimit-reset");
/// The limit with its window, in seconds.
pub const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");

/// Whose shares are held at once: some 20 MB. What is held of those who give way is lost to them
/// until the hour ends, a hundredth of their quota.
const SHARES_MAX: u64 = 100_000;
/// How long a share is held that nobody uses: no address stays longer than its hour is worth.
const SHARE_IDLE: Duration = Duration::from_hours(1);
/// Secrets of which it is known whose they are, good or not.
const KNOWN_MAX: u64 = 10_000;
/// How long that is believed. So long a key that another process has revoked is still good here.
const KNOWN_FOR: Duration = Duration::from_secs(3);

/// What a process knows of readers and what they have left.
#[derive(Debug)]
pub struct Quotas {
    shares: Cache<Subject, Arc<Share>>,
    keys: Cache<String, Option<Known>>,
    tokens: Cache<String, Option<Uuid>>,
    /// What is to be noted of the use of keys.
    pub uses: Uses,
    /// The database and when it may be asked again.
    pub bank: share::Bank,
}

impl Default for Quotas {
    fn default() -> Self {
        Self {
            shares: Cache::builder()
                .max_capacity(SHARES_MAX)
                .time_to_idle(SHARE_IDLE)
                .build(),
            keys: Cache::builder()
                .max_capacity(KNOWN_MAX)
                .time_to_live(KNOWN_FOR)
                .build(),
            tokens: Cache::builder()
                .max_capacity(KNOWN_MAX)
                .time_to_live(KNOWN_FOR)
                .build(),
            uses: Uses::default(),
            bank: share::Bank::default(),
        }
    }
}

impl Quotas {
    /// Forgets what is known of a key by the hash of its secret: at once in this process, and in
    /// others within seconds.
    pub async fn forget(&self, hash: &str) {
        self.keys.invalidate(hash).await;
    }

    async fn share(&self, subject: Subject) -> Arc<Share> {
        self.shares
            .get_with(subject, async { Arc::new(Share::default()) })
            .await
    }
}

/// What the headers of an answer say of the quota.
struct Told {
    limit: HeaderValue,
    policy: HeaderValue,
    remaining: u64,
    reset: i64,
}

impl Told {
    fn write(self, headers: &mut HeaderMap) {
        headers.insert(LIMIT, self.limit);
        headers.insert(REMAINING, HeaderValue::from(self.remaining));
        headers.insert(RESET, HeaderValue::from(self.reset));
        headers.insert(POLICY, self.policy);
    }
}

/// The middleware that counts; inside CORS, so that other sites may read why they are refused. What
/// it writes stands beside the answer, which is the same for every reader and stays shared.
///
/// # Errors
/// What comes after gives.
pub async fn quota(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let (refused, told) = match state(&request) {
        Some(state) => count(&state, &request).await,
        None => (None, None),
    };
    let mut response = match refused {
        Some(refusal) => request.into_response(refusal.error_response()),
        None => next.call(request).await?.map_into_boxed_body(),
    };
    if let Some(told) = told {
        told.write(response.headers_mut());
    }
    Ok(response)
}

/// What handlers share, if the request is counted: it is one to the API. The address is taken as
/// the router reads it, so that one that is written otherwise is counted too.
fn state(request: &ServiceRequest) -> Option<Data<State>> {
    let rest = request.match_info().as_str().strip_prefix("/api/v1")?;
    if !rest.is_empty() && !rest.starts_with('/') {
        return None;
    }
    request.app_data::<Data<State>>().cloned()
}

/// When the hour of a time began, both in seconds since 1970.
pub const fn hour_of(time: i64) -> i64 {
    time - time.rem_euclid(QUOTA_WINDOW as i64)
}

async fn count(state: &State, request: &ServiceRequest) -> (Option<ApiError>, Option<Told>) {
    let (refusal, counted) = match reader::of(state, request).await {
        Reader::Counted(subject, quota) => (None, Some((subject, quota))),
        // Guessing is counted, too.
        Reader::WrongKey(counted) => (Some(ApiError::new(ErrorCode::InvalidApiKey)), counted),
        Reader::Free => (None, None),
    };
    let Some((subject, quota)) = counted else {
        return (refusal, None);
    };
    let now = state.clock.now().unix_timestamp();
    let hour = hour_of(now);
    let reset = hour + i64::from(QUOTA_WINDOW) - now;
    let share = state.quotas.share(subject).await;
    match share.take(state, subject, hour, quota).await {
        Taken::One { remaining, words } => {
            if let (Subject::Key(key), None) = (subject, &refusal) {
                state.quotas.uses.note(key, hour);
            }
            (refusal, Some(words.told(remaining, reset)))
        }
        Taken::None(words) => (
            Some(ApiError::Quota(reset.unsigned_abs())),
            Some(words.told(0, reset)),
        ),
        Taken::Unasked => (refusal, None),
    }
}
