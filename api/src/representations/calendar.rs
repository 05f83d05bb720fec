//! Calendars (RFC 5545).

use icalendar::{Calendar, Component, Event, Property};
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, OffsetDateTime, UtcOffset};
use uuid::Uuid;

use super::context::Context;

const UTC: &[BorrowedFormatItem<'_>] =
    format_description!("[year][month][day]T[hour][minute][second]Z");
const DAY: &[BorrowedFormatItem<'_>] = format_description!("[year][month][day]");

/// How often a subscriber looks again: often enough for a changed hour to be seen the same day.
const REFRESH: &str = "PT4H";

/// The line after the events.
pub const FOOT: &str = "END:VCALENDAR\r\n";

/// The lines before the events.
pub fn head(name: &str) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Passerelle//Passerelle//FR"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-PUBLISHED-TTL", REFRESH),
    ] {
        calendar.append_property((key, value));
    }
    calendar.name(name);
    let mut refresh = Property::new("REFRESH-INTERVAL", REFRESH);
    calendar.append_property(refresh.add_parameter("VALUE", "DURATION").done());
    let whole = calendar.to_string();
    whole.strip_suffix(FOOT).unwrap_or(&whole).to_owned()
}

/// What every event of a calendar says: who it is and where its page is. The identifier stays when
/// the entry changes, and the sequence rises (RFC 5545, section 3.8.7.4).
pub fn event(context: &Context, id: Uuid, version: u32, updated_at: OffsetDateTime) -> Event {
    let host = context.site.split("://").nth(1).unwrap_or(&context.site);
    let mut event = Event::new();
    event
        .uid(&format!("{id}@{host}"))
        .sequence(version)
        .add_property("DTSTAMP", utc(updated_at))
        .add_property("LAST-MODIFIED", utc(updated_at));
    event
}

/// A time in UTC.
pub fn utc(time: OffsetDateTime) -> String {
    let time = time.to_offset(UtcOffset::UTC);
    time.format(UTC).unwrap_or_default()
}

/// A property whose value is a day.
pub fn day(key: &str, day: Date) -> Property {
    let mut property = Property::new(key, day.format(DAY).unwrap_or_default());
    property.add_parameter("VALUE", "DATE").done()
}
