//! When an event is: in the time zone in which it is announced, and in the reader's where that
//! is another.

use passerelle_shared::events::EventSummary;
use passerelle_shared::lang::Lang;
use time::{Date, Duration, OffsetDateTime};

use crate::i18n::format;
use crate::tr;

/// The reader's own time zone, as `format` names it.
const OURS: &str = "";

/// The first and the last day of an event, in its own time zone. What ends at midnight ends the
/// day before.
pub fn days(event: &EventSummary) -> (Date, Date) {
    let first = format::date_in(event.starts_at, &event.time_zone);
    let last = format::date_in(event.ends_at - Duration::SECOND, &event.time_zone);
    (first, last.max(first))
}

/// From when to when in the event's own time zone: "15:00 – 16:30"; with the days when it takes
/// several.
pub fn there(lang: Lang, event: &EventSummary) -> String {
    span(lang, event.starts_at, event.ends_at, &event.time_zone)
}

/// The same for the reader; nothing where both clocks say the same.
pub fn here(lang: Lang, event: &EventSummary) -> Option<String> {
    let zone = &event.time_zone;
    let day = format::date_in(event.starts_at, OURS);
    let same_day = day == format::date_in(event.starts_at, zone);
    if same_day
        && format::time_in(lang, event.starts_at, OURS)
            == format::time_in(lang, event.starts_at, zone)
    {
        return None;
    }
    let times = span(lang, event.starts_at, event.ends_at, OURS);
    let one_day = day == format::date_in(event.ends_at, OURS);
    Some(if same_day || !one_day {
        times
    } else {
        tr!(
            lang,
            agenda.time.on,
            day = format::day_short(lang, day),
            times = times
        )
    })
}

fn span(lang: Lang, from: OffsetDateTime, to: OffsetDateTime, zone: &str) -> String {
    let (first, last) = (format::date_in(from, zone), format::date_in(to, zone));
    if first == last {
        return format::times_in(lang, from, to, zone);
    }
    let at = |day, moment| {
        tr!(
            lang,
            agenda.time.on,
            day = format::day_short(lang, day),
            times = format::time_in(lang, moment, zone)
        )
    };
    tr!(
        lang,
        agenda.time.from_to,
        from = at(first, from),
        to = at(last, to)
    )
}

/// The days of an event in words: "jeudi 3 décembre 2026", "3–5 décembre 2026".
pub fn days_in_words(lang: Lang, event: &EventSummary) -> String {
    let (first, last) = days(event);
    if first == last {
        format::day_long(lang, first)
    } else {
        format::days(lang, first, last)
    }
}
