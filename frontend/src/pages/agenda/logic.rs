//! Days, months and what an address asks of the agenda. No clock: whoever asks says what day it
//! is.

use passerelle_shared::codes::{EventPeriod, EventStatus};
use passerelle_shared::limits::PAGE_SIZE_MAX;
use time::{Date, Duration, Month, OffsetDateTime};

use crate::api::events::FILTERS;
use crate::state::filters::Query;

/// What part of the agenda an address asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// What is to come.
    Upcoming,
    /// What is over, latest first.
    Past,
    /// A month as a list, by its first day.
    Month(Date),
    /// A month as a calendar, by its first day.
    Calendar(Date),
}

impl Span {
    /// From the parameters `view`, `month` and `period`.
    pub fn of(address: &Query, today: Date) -> Self {
        let month = address.get("month").and_then(month_of_code);
        if address.has("view", "calendar") {
            Self::Calendar(month.unwrap_or_else(|| first_of_month(today)))
        } else if let Some(month) = month {
            Self::Month(month)
        } else if address.has("period", "past") {
            Self::Past
        } else {
            Self::Upcoming
        }
    }

    /// The month, where it is one.
    pub const fn month(self) -> Option<Date> {
        match self {
            Self::Upcoming | Self::Past => None,
            Self::Month(first) | Self::Calendar(first) => Some(first),
        }
    }

    /// What the facets count.
    pub fn filters(self, address: &Query) -> Query {
        let filters = address
            .clone()
            .only(&FILTERS)
            .without("period")
            .without("from")
            .without("to");
        match self {
            Self::Upcoming => filters.with("period", EventPeriod::Upcoming.code()),
            Self::Past => filters.with("period", EventPeriod::Past.code()),
            Self::Month(first) | Self::Calendar(first) => filters
                .with("from", first.to_string())
                .with("to", last_of_month(first).to_string()),
        }
    }

    /// What the list is asked.
    pub fn question(self, address: &Query) -> Query {
        let filters = self.filters(address);
        match self {
            Self::Upcoming => filters,
            Self::Past => filters.with("sort", "-starts_at"),
            Self::Month(_) | Self::Calendar(_) => filters.with("limit", PAGE_SIZE_MAX.to_string()),
        }
    }
}

/// The first day of a date's month.
pub fn first_of_month(date: Date) -> Date {
    date.replace_day(1).unwrap_or(date)
}

/// The last day of a date's month.
pub fn last_of_month(date: Date) -> Date {
    date.replace_day(date.month().length(date.year()))
        .unwrap_or(date)
}

/// The first day of the month after.
pub fn next_month(date: Date) -> Date {
    last_of_month(date)
        .next_day()
        .unwrap_or_else(|| first_of_month(date))
}

/// The first day of the month before.
pub fn previous_month(date: Date) -> Date {
    first_of_month(date)
        .previous_day()
        .map_or_else(|| first_of_month(date), first_of_month)
}

/// `2026-12`, as an address writes a month.
pub fn month_code(date: Date) -> String {
    format!("{:04}-{:02}", date.year(), u8::from(date.month()))
}

/// The first day of the month `2026-12`; nothing when it is none, or not of this age.
pub fn month_of_code(code: &str) -> Option<Date> {
    day_of_code(&format!("{code}-01"))
}

/// The day `2026-12-03`; nothing when it is none, or not of this age.
pub fn day_of_code(code: &str) -> Option<Date> {
    let mut parts = code.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let month = parts.next()?.parse::<u8>().ok()?;
    let day = parts.next()?.parse().ok()?;
    if parts.next().is_some() || !(1900..=2200).contains(&year) {
        return None;
    }
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// The weeks of a month, Monday first; days of other months are left out.
pub fn weeks(month: Date) -> Vec<[Option<Date>; 7]> {
    let first = first_of_month(month);
    let last = last_of_month(month);
    let lead = i64::from(first.weekday().number_days_from_monday());
    let mut monday = first - Duration::days(lead);
    let mut weeks = Vec::new();
    while monday <= last {
        weeks.push(std::array::from_fn(|index| {
            let day = monday + Duration::days(i64::try_from(index).unwrap_or_default());
            (day.month() == first.month()).then_some(day)
        }));
        monday += Duration::weeks(1);
    }
    weeks
}

/// Entries of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day<T> {
    /// The day.
    pub date: Date,
    /// Its entries, in their order.
    pub entries: Vec<T>,
}

/// Days of one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthOf<T> {
    /// Its first day.
    pub first: Date,
    /// Its days with entries, in their order.
    pub days: Vec<Day<T>>,
}

/// Groups what follows one another on the same day; the order stays.
pub fn by_day<T>(entries: impl IntoIterator<Item = (Date, T)>) -> Vec<Day<T>> {
    let mut days: Vec<Day<T>> = Vec::new();
    for (date, entry) in entries {
        match days.last_mut() {
            Some(day) if day.date == date => day.entries.push(entry),
            _ => days.push(Day {
                date,
                entries: vec![entry],
            }),
        }
    }
    days
}

/// Groups by month, and by day within; the order stays.
pub fn by_month<T>(entries: impl IntoIterator<Item = (Date, T)>) -> Vec<MonthOf<T>> {
    let mut months: Vec<MonthOf<T>> = Vec::new();
    for day in by_day(entries) {
        let first = first_of_month(day.date);
        match months.last_mut() {
            Some(month) if month.first == first => month.days.push(day),
            _ => months.push(MonthOf {
                first,
                days: vec![day],
            }),
        }
    }
    months
}

/// Whether and where one can still come to an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Registration {
    /// It has taken place.
    Over,
    /// It does not take place.
    Cancelled,
    /// It takes place later.
    Postponed,
    /// The partner whose calendar it comes from registers.
    AtPartner,
    /// The last day has passed.
    Closed,
    /// One can.
    Open,
}

impl Registration {
    /// Where an event stands now.
    pub fn of(
        status: EventStatus,
        period: EventPeriod,
        from_partner: bool,
        closes_at: Option<OffsetDateTime>,
        now: OffsetDateTime,
    ) -> Self {
        match (status, period) {
            (EventStatus::Cancelled, _) => Self::Cancelled,
            (EventStatus::Postponed, _) => Self::Postponed,
            (EventStatus::Scheduled, EventPeriod::Past) => Self::Over,
            (EventStatus::Scheduled, EventPeriod::Upcoming) if from_partner => Self::AtPartner,
            (EventStatus::Scheduled, EventPeriod::Upcoming) => {
                if closes_at.is_some_and(|closes_at| closes_at < now) {
                    Self::Closed
                } else {
                    Self::Open
                }
            }
        }
    }
}

/// The place that a time zone is named after: `Porto Novo` for `Africa/Porto-Novo`.
pub fn zone_place(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// First letters of the first and the last name.
pub fn initials(name: &str) -> String {
    let mut words = name
        .split_whitespace()
        .filter_map(|word| word.chars().next());
    let first = words.next();
    first.into_iter().chain(words.next_back()).collect()
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    const TODAY: Date = date!(2026 - 11 - 24);

    #[test]
    fn an_address_says_what_part_it_shows() {
        let span = |address| Span::of(&Query::parse(address), TODAY);
        assert_eq!(span(""), Span::Upcoming);
        assert_eq!(span("period=past"), Span::Past);
        assert_eq!(span("month=2026-12"), Span::Month(date!(2026 - 12 - 01)));
        assert_eq!(span("view=calendar"), Span::Calendar(date!(2026 - 11 - 01)));
        assert_eq!(
            span("view=calendar&month=2027-01&period=past"),
            Span::Calendar(date!(2027 - 01 - 01))
        );
        assert_eq!(span("month=2026-13"), Span::Upcoming);
    }

    #[test]
    fn the_api_is_asked_for_the_whole_month() {
        let address =
            Query::parse("view=calendar&month=2028-02&day=2028-02-03&theme=a&period=past");
        assert_eq!(
            Span::of(&address, TODAY).question(&address).to_search(),
            "?theme=a&from=2028-02-01&to=2028-02-29&limit=100"
        );
        let address = Query::parse("period=past");
        assert_eq!(
            Span::of(&address, TODAY).question(&address).to_search(),
            "?period=past&sort=-starts_at"
        );
    }

    #[test]
    fn months_follow_one_another() {
        assert_eq!(next_month(date!(2026 - 12 - 31)), date!(2027 - 01 - 01));
        assert_eq!(previous_month(date!(2027 - 01 - 31)), date!(2026 - 12 - 01));
        assert_eq!(month_code(date!(2027 - 01 - 31)), "2027-01");
    }

    #[test]
    fn what_is_no_day_is_none() {
        assert_eq!(day_of_code("2026-12-03"), Some(date!(2026 - 12 - 03)));
        for code in [
            "",
            "2026",
            "2026-02-30",
            "26-01-01",
            "2026-01-01-01",
            "9999-01-01",
            "a-b-c",
        ] {
            assert_eq!(day_of_code(code), None, "{code}");
        }
    }

    #[test]
    fn a_month_is_shown_in_whole_weeks() {
        // November 2026 begins on a Sunday and ends on a Monday.
        let weeks = weeks(date!(2026 - 11 - 15));
        assert_eq!(weeks.len(), 6);
        assert_eq!(weeks[0][6], Some(date!(2026 - 11 - 01)));
        assert_eq!(weeks[0][5], None);
        assert_eq!(weeks[5][0], Some(date!(2026 - 11 - 30)));
        assert_eq!(weeks[5][1], None);
        // February 2027 is four whole weeks.
        assert_eq!(super::weeks(date!(2027 - 02 - 01)).len(), 4);
    }

    #[test]
    fn entries_are_grouped_in_their_order() {
        let months = by_month([
            (date!(2026 - 12 - 03), "a"),
            (date!(2026 - 12 - 03), "b"),
            (date!(2026 - 12 - 04), "c"),
            (date!(2027 - 01 - 04), "d"),
        ]);
        assert_eq!(months.len(), 2);
        assert_eq!(months[0].days[0].entries, ["a", "b"]);
        assert_eq!(months[0].days[1].date, date!(2026 - 12 - 04));
        assert_eq!(months[1].first, date!(2027 - 01 - 01));
    }

    #[test]
    fn registration_follows_status_time_and_deadline() {
        let now = datetime!(2026-11-24 12:00 UTC);
        let of = |status, period, partner, closes_at| {
            Registration::of(status, period, partner, closes_at, now)
        };
        let (scheduled, upcoming) = (EventStatus::Scheduled, EventPeriod::Upcoming);
        assert_eq!(of(scheduled, upcoming, false, None), Registration::Open);
        assert_eq!(
            of(
                scheduled,
                upcoming,
                false,
                Some(datetime!(2026-11-24 11:00 UTC))
            ),
            Registration::Closed
        );
        assert_eq!(of(scheduled, upcoming, true, None), Registration::AtPartner);
        assert_eq!(
            of(scheduled, EventPeriod::Past, true, None),
            Registration::Over
        );
        assert_eq!(
            of(EventStatus::Cancelled, EventPeriod::Past, false, None),
            Registration::Cancelled
        );
    }

    #[test]
    fn names_are_shortened() {
        assert_eq!(initials("Clotilde Ravaud"), "CR");
        assert_eq!(initials("Marie de La Tour"), "MT");
        assert_eq!(initials("Cher"), "C");
        assert_eq!(initials(""), "");
        assert_eq!(zone_place("America/Argentina/Buenos_Aires"), "Buenos Aires");
        assert_eq!(zone_place("UTC"), "UTC");
    }
}
