//! When an account that nobody uses is erased, and how its owner is warned before.

use time::{Duration, OffsetDateTime};

/// How long before its end an account's owner is warned first.
pub const FIRST_WARNING: Duration = Duration::days(60);
/// How long before its end an account's owner is warned again.
pub const LAST_WARNING: Duration = Duration::days(7);

/// What comes next for an account that nobody uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Its owner is warned.
    FirstWarning,
    /// Its owner is warned again.
    LastWarning,
    /// It is erased.
    Erasure,
}

/// When an account is used and its owner warned.
#[derive(Clone, Copy, Debug)]
pub struct Life {
    /// When it was last used, or made.
    pub used_at: OffsetDateTime,
    /// When its owner was warned first, if nobody has used it since.
    pub first_warned_at: Option<OffsetDateTime>,
    /// When its owner was warned again.
    pub last_warned_at: Option<OffsetDateTime>,
}

/// How long an account may stay unused.
pub fn patience(months: u32) -> Duration {
    Duration::days(i64::from(months) * 365 / 12)
}

/// What is due. Nobody is erased without the time that the warnings promise, however late these
/// were sent.
pub fn step(life: Life, patience: Duration, now: OffsetDateTime) -> Option<Step> {
    if now < life.used_at + patience - FIRST_WARNING {
        return None;
    }
    match (life.first_warned_at, life.last_warned_at) {
        (None, _) => Some(Step::FirstWarning),
        (Some(first), None) => {
            (now >= first + FIRST_WARNING - LAST_WARNING).then_some(Step::LastWarning)
        }
        (Some(_), Some(last)) => (now >= last + LAST_WARNING).then_some(Step::Erasure),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn nobody_is_erased_without_two_warnings_in_time() {
        let used_at = datetime!(2024-01-01 00:00 UTC);
        let patience = patience(24);
        assert_eq!(patience, Duration::days(730));
        let mut life = Life {
            used_at,
            first_warned_at: None,
            last_warned_at: None,
        };
        let at = |days| used_at + Duration::days(days);
        assert_eq!(step(life, patience, at(669)), None);
        assert_eq!(step(life, patience, at(670)), Some(Step::FirstWarning));
        // The job was off for a year: the warnings have their time all the same.
        assert_eq!(step(life, patience, at(1_095)), Some(Step::FirstWarning));
        life.first_warned_at = Some(at(1_095));
        assert_eq!(step(life, patience, at(1_147)), None);
        assert_eq!(step(life, patience, at(1_148)), Some(Step::LastWarning));
        life.last_warned_at = Some(at(1_148));
        assert_eq!(step(life, patience, at(1_154)), None);
        assert_eq!(step(life, patience, at(1_155)), Some(Step::Erasure));
    }
}
