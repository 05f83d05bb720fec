//! How long ago an entry was last said to be true.

use passerelle_shared::codes::Freshness;
use time::{Duration, OffsetDateTime};

/// Twelve months, in days.
const FRESH_DAYS: i64 = 365;
/// Eighteen months, in days.
const AGEING_DAYS: i64 = 548;

/// The freshness of an entry that was last verified then.
pub fn freshness(last_verified_at: Option<OffsetDateTime>, as_of: OffsetDateTime) -> Freshness {
    match last_verified_at.map(|then| as_of - then) {
        Some(age) if age < Duration::days(FRESH_DAYS) => Freshness::Fresh,
        Some(age) if age < Duration::days(AGEING_DAYS) => Freshness::Ageing,
        _ => Freshness::Stale,
    }
}
