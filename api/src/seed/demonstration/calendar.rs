//! Dates relative to today.

use anyhow::Context;
use sha2::{Digest, Sha256};
use time::macros::format_description;
use time::{Date, Duration, OffsetDateTime, Time, Weekday};

/// The first of the month, some months before that of a date; after it, if negative.
pub(super) fn months_before(date: Date, months: i32) -> anyhow::Result<Date> {
    let count = date.year() * 12 + i32::from(u8::from(date.month())) - 1 - months;
    let month = u8::try_from(count.rem_euclid(12) + 1)?;
    Ok(Date::from_calendar_date(
        count.div_euclid(12),
        month.try_into()?,
        1,
    )?)
}

/// The first date from one on when an event of some days meets no weekend; a longer one begins
/// on a Monday.
pub(super) fn next_weekdays(from: Date, days: i64) -> Date {
    let mut date = from;
    while !meets_no_weekend(date, days) {
        date += Duration::DAY;
    }
    date
}

fn meets_no_weekend(date: Date, days: i64) -> bool {
    let weekday = i64::from(date.weekday().number_days_from_monday());
    weekday + days <= 5 || date.weekday() == Weekday::Monday
}

/// How many days an event of some minutes touches.
pub(super) fn days_of(start: Time, minutes: i64) -> i64 {
    let end = Duration::hours(start.hour().into())
        + Duration::minutes(start.minute().into())
        + Duration::minutes(minutes);
    end.whole_minutes().div_euclid(24 * 60) + 1
}

/// The time of a clock: `09:30`.
pub(super) fn time_of_day(text: &str) -> anyhow::Result<Time> {
    Time::parse(text, format_description!("[hour]:[minute]"))
        .with_context(|| format!("{text} is no time of the day"))
}

/// The moment when a clock of an IANA time zone shows a date and time. Where it shows it twice,
/// the first; where it leaves it out, an hour later, as calendars do.
pub(super) fn in_zone(date: Date, time: Time, zone: &str) -> anyhow::Result<OffsetDateTime> {
    let civil = jiff::civil::date(
        i16::try_from(date.year())?,
        i8::try_from(u8::from(date.month()))?,
        i8::try_from(date.day())?,
    )
    .at(
        i8::try_from(time.hour())?,
        i8::try_from(time.minute())?,
        0,
        0,
    );
    let zoned = civil
        .in_tz(zone)
        .with_context(|| format!("the time zone {zone}"))?;
    Ok(OffsetDateTime::from_unix_timestamp(
        zoned.timestamp().as_second(),
    )?)
}

/// A number that a key always gives.
pub(super) fn chance(key: &str, about: &str) -> u64 {
    let hash = Sha256::digest(format!("{key}/{about}").as_bytes());
    hash.iter()
        .take(8)
        .fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// A number below a bound that a key always gives.
pub(super) fn chance_below(key: &str, about: &str, bound: u32) -> u32 {
    u32::try_from(chance(key, about) % u64::from(bound.max(1))).unwrap_or_default()
}

/// A moment of the working day (UTC), some days before now; never after now.
pub(super) fn days_before(now: OffsetDateTime, days: i64, key: &str) -> OffsetDateTime {
    at_work(now - Duration::days(days), key).min(now)
}

/// A moment between two others, of the working day where the bounds let it.
pub(super) fn between(from: OffsetDateTime, to: OffsetDateTime, key: &str) -> OffsetDateTime {
    let minutes = u32::try_from((to - from).whole_minutes()).unwrap_or_default();
    let moment = from + Duration::minutes(chance_below(key, "between", minutes).into());
    at_work(moment, key).min(to).max(from)
}

/// A time between 7 and 16 (UTC) of the same day.
fn at_work(moment: OffsetDateTime, key: &str) -> OffsetDateTime {
    let minutes = 7 * 60 + chance_below(key, "minute", 9 * 60);
    moment.replace_time(Time::MIDNIGHT) + Duration::minutes(minutes.into())
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime, time};

    use super::*;

    #[test]
    fn months_are_counted_from_the_first() {
        assert_eq!(
            months_before(date!(2026 - 03 - 31), 0).unwrap(),
            date!(2026 - 03 - 01)
        );
        assert_eq!(
            months_before(date!(2026 - 03 - 31), 1).unwrap(),
            date!(2026 - 02 - 01)
        );
        assert_eq!(
            months_before(date!(2026 - 03 - 31), 3).unwrap(),
            date!(2025 - 12 - 01)
        );
        assert_eq!(
            months_before(date!(2026 - 03 - 31), 15).unwrap(),
            date!(2024 - 12 - 01)
        );
        assert_eq!(
            months_before(date!(2026 - 11 - 05), -2).unwrap(),
            date!(2027 - 01 - 01)
        );
    }

    #[test]
    fn an_event_moves_to_the_next_weekday() {
        let friday = date!(2026 - 11 - 27);
        assert_eq!(next_weekdays(friday, 1), friday);
        assert_eq!(
            next_weekdays(date!(2026 - 11 - 28), 1),
            date!(2026 - 11 - 30)
        );
        assert_eq!(
            next_weekdays(date!(2026 - 11 - 29), 1),
            date!(2026 - 11 - 30)
        );
    }

    #[test]
    fn an_event_of_several_days_ends_before_the_weekend() {
        assert_eq!(
            next_weekdays(date!(2026 - 11 - 27), 2),
            date!(2026 - 11 - 30)
        );
        assert_eq!(
            next_weekdays(date!(2026 - 11 - 26), 2),
            date!(2026 - 11 - 26)
        );
        assert_eq!(
            next_weekdays(date!(2026 - 11 - 25), 4),
            date!(2026 - 11 - 30)
        );
        assert_eq!(
            next_weekdays(date!(2026 - 11 - 25), 9),
            date!(2026 - 11 - 30)
        );
        assert_eq!(days_of(time!(09:30), 420), 1);
        assert_eq!(days_of(time!(09:00), 1_920), 2);
        assert_eq!(days_of(time!(08:30), 4_830), 4);
        assert_eq!(days_of(time!(18:00), 7 * 60), 2);
    }

    #[test]
    fn a_time_of_a_zone_follows_its_summer() {
        let paris = |date| in_zone(date, time!(09:30), "Europe/Paris").unwrap();
        assert_eq!(
            paris(date!(2026 - 01 - 15)),
            datetime!(2026-01-15 08:30 UTC)
        );
        assert_eq!(
            paris(date!(2026 - 07 - 15)),
            datetime!(2026-07-15 07:30 UTC)
        );
        assert_eq!(
            in_zone(date!(2026 - 07 - 15), time!(08:30), "Indian/Antananarivo").unwrap(),
            datetime!(2026-07-15 05:30 UTC)
        );
        assert!(in_zone(date!(2026 - 07 - 15), time!(08:30), "Europe/Bordeaux").is_err());
    }

    #[test]
    fn the_hours_of_the_change_are_unambiguous() {
        let paris = |date, time| in_zone(date, time, "Europe/Paris").unwrap();
        // 29 March 2026, 2 h: the clocks go to 3 h.
        assert_eq!(
            paris(date!(2026 - 03 - 29), time!(02:30)),
            datetime!(2026-03-29 01:30 UTC)
        );
        // 25 October 2026, 3 h: the clocks go back to 2 h.
        assert_eq!(
            paris(date!(2026 - 10 - 25), time!(02:30)),
            datetime!(2026-10-25 00:30 UTC)
        );
    }

    #[test]
    fn moments_are_the_same_each_time_and_never_to_come() {
        let now = datetime!(2026-11-24 08:00 UTC);
        assert_eq!(days_before(now, 10, "a"), days_before(now, 10, "a"));
        assert_ne!(days_before(now, 10, "a"), days_before(now, 10, "b"));
        assert!(days_before(now, 0, "a") <= now);
        let from = days_before(now, 100, "a");
        assert!((from..=now).contains(&between(from, now, "a")));
        assert_eq!(between(now, from, "a"), now);
        assert_eq!(time_of_day("09:30").unwrap(), time!(09:30));
        assert!(time_of_day("9h30").is_err());
    }
}
