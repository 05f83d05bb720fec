//! A funding call in the catalogue, and the filters of funding calls.

use passerelle_shared::codes::{CallStatus, EntryType, MemberKind};
use passerelle_shared::funding_calls::{
    CLOSING_SOON_DAYS, FundingCallFilter, FundingCallSort, FundingCallSummary,
};
use passerelle_shared::geo::Point;
use passerelle_shared::page::Cursor;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::catalogue::order::{number_key, text_key};
use crate::catalogue::selection::{Criteria, codes};
use crate::catalogue::{Collection, Entry, Field, Order, Snapshot, Term};

/// The value under which calls that are open for every country are indexed.
const EVERY_COUNTRY: &str = "*";

/// A funding call in the catalogue.
#[derive(Clone, Debug)]
pub struct FundingCallEntry {
    /// Number of its search document.
    pub number: u32,
    /// Raised at every change.
    pub version: u32,
    /// What lists show.
    pub summary: FundingCallSummary,
}

/// Where a call stands on a day, and how many days are left where it is open with an end.
pub fn status(
    permanent: bool,
    opens_on: Option<Date>,
    closes_on: Option<Date>,
    today: Date,
) -> (CallStatus, Option<u32>) {
    if permanent {
        return (CallStatus::Open, None);
    }
    if opens_on.is_some_and(|first| today < first) {
        return (CallStatus::Upcoming, None);
    }
    let Some(last) = closes_on else {
        return (CallStatus::Open, None);
    };
    let left = (last - today).whole_days();
    match u32::try_from(left) {
        Err(_) => (CallStatus::Closed, None),
        Ok(days) if left <= CLOSING_SOON_DAYS => (CallStatus::ClosingSoon, Some(days)),
        Ok(days) => (CallStatus::Open, Some(days)),
    }
}

impl FundingCallEntry {
    /// The same entry as it is at another time, where that differs.
    pub fn at(&self, as_of: OffsetDateTime) -> Option<Self> {
        let summary = &self.summary;
        let (status, days_left) = status(
            summary.permanent,
            summary.opens_on,
            summary.closes_on,
            today(as_of),
        );
        (status != summary.status || days_left != summary.days_left).then(|| {
            let mut entry = self.clone();
            entry.summary.status = status;
            entry.summary.days_left = days_left;
            entry
        })
    }
}

/// The day in France: the windows of calls are given in its time.
pub fn today(as_of: OffsetDateTime) -> Date {
    jiff::Timestamp::from_second(as_of.unix_timestamp())
        .and_then(|instant| instant.in_tz("Europe/Paris"))
        .ok()
        .and_then(|zoned| {
            let month = time::Month::try_from(zoned.month().unsigned_abs()).ok()?;
            Date::from_calendar_date(zoned.year().into(), month, zoned.day().unsigned_abs()).ok()
        })
        .unwrap_or_else(|| as_of.date())
}

/// What one can still answer, soonest end first; what has no end; what is closed, latest first.
fn closing_key(summary: &FundingCallSummary) -> Vec<u8> {
    let day = summary.closes_on.map(|day| i64::from(day.to_julian_day()));
    let (part, key) = match (summary.status, day) {
        (CallStatus::Closed, Some(day)) => (2, -day),
        (_, Some(day)) if !summary.permanent => (0, day),
        _ => (1, 0),
    };
    let mut bytes = vec![part];
    bytes.extend(number_key(key));
    bytes
}

impl Entry for FundingCallEntry {
    const ORDERS: &'static [Order] = &[Order::Closes, Order::Title, Order::UpdatedAt];

    fn id(&self) -> Uuid {
        self.summary.id
    }

    fn slug(&self) -> &str {
        &self.summary.slug
    }

    fn number(&self) -> u32 {
        self.number
    }

    fn terms(&self) -> Vec<Term> {
        let summary = &self.summary;
        let mut terms = vec![
            (Field::Status, summary.status.code().to_owned()),
            (Field::Permanent, summary.permanent.to_string()),
        ];
        terms.extend(
            summary
                .scheme
                .iter()
                .map(|scheme| (Field::Scheme, scheme.clone())),
        );
        terms.extend(
            summary
                .themes
                .iter()
                .map(|theme| (Field::Theme, theme.clone())),
        );
        let kinds = if summary.eligible_kinds.is_empty() {
            MemberKind::ALL
        } else {
            &summary.eligible_kinds
        };
        terms.extend(
            kinds
                .iter()
                .map(|kind| (Field::Kind, kind.code().to_owned())),
        );
        if summary.eligible_countries.is_empty() {
            terms.push((Field::Country, EVERY_COUNTRY.to_owned()));
        }
        terms.extend(
            summary
                .eligible_countries
                .iter()
                .map(|country| (Field::Country, country.to_string())),
        );
        terms
    }

    fn points(&self) -> &[Point] {
        &[]
    }

    fn key(&self, order: Order) -> Option<Vec<u8>> {
        match order {
            Order::Closes => Some(closing_key(&self.summary)),
            Order::Title => Some(text_key(&self.summary.title)),
            Order::UpdatedAt => Some(number_key(self.summary.updated_at.unix_timestamp())),
            _ => None,
        }
    }
}

impl Criteria for FundingCallFilter {
    type Entry = FundingCallEntry;
    const ENTRY_TYPE: EntryType = EntryType::FundingCall;
    const FACETS: &'static [Field] = &[
        Field::Status,
        Field::Theme,
        Field::Scheme,
        Field::Kind,
        Field::Country,
        Field::Permanent,
    ];
    const ANY: &'static [(Field, &'static str)] = &[(Field::Country, EVERY_COUNTRY)];

    fn collection(snapshot: &Snapshot) -> &Collection<FundingCallEntry> {
        &snapshot.funding_calls
    }

    fn terms(&self, _: &Snapshot) -> Vec<(Field, Vec<String>)> {
        vec![
            (Field::Status, codes(&self.status)),
            (Field::Theme, self.theme.clone()),
            (Field::Scheme, self.scheme.clone()),
            (Field::Kind, codes(&self.kind)),
            (Field::Country, codes(&self.country)),
            (
                Field::Permanent,
                self.permanent.iter().map(ToString::to_string).collect(),
            ),
        ]
    }

    fn restricts(&self) -> bool {
        self.from.is_some() || self.to.is_some() || self.changed_since.is_some()
    }

    fn admits(&self, entry: &FundingCallEntry) -> bool {
        let summary = &entry.summary;
        self.from
            .is_none_or(|from| summary.closes_on.is_none_or(|last| last >= from))
            && self
                .to
                .is_none_or(|to| summary.opens_on.is_none_or(|first| first <= to))
            && self
                .changed_since
                .is_none_or(|since| summary.updated_at >= since)
    }

    fn text(&self) -> Option<&str> {
        self.q.as_deref()
    }

    fn order(&self) -> (Order, bool) {
        match self.sort.unwrap_or_default() {
            FundingCallSort::ClosesOn => (Order::Closes, false),
            FundingCallSort::ClosesOnDesc => (Order::Closes, true),
            FundingCallSort::Title => (Order::Title, false),
            FundingCallSort::TitleDesc => (Order::Title, true),
            FundingCallSort::UpdatedAt => (Order::UpdatedAt, false),
            FundingCallSort::UpdatedAtDesc => (Order::UpdatedAt, true),
        }
    }

    fn limit(&self) -> Option<u32> {
        self.limit
    }

    fn cursor(&self) -> Option<&Cursor> {
        self.cursor.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn a_call_is_open_from_its_first_day_to_its_last() {
        let window = |today| {
            status(
                false,
                Some(date!(2026 - 03 - 01)),
                Some(date!(2026 - 06 - 30)),
                today,
            )
        };
        assert_eq!(window(date!(2026 - 02 - 28)), (CallStatus::Upcoming, None));
        assert_eq!(window(date!(2026 - 03 - 01)), (CallStatus::Open, Some(121)));
        assert_eq!(
            window(date!(2026 - 05 - 31)),
            (CallStatus::ClosingSoon, Some(30))
        );
        assert_eq!(
            window(date!(2026 - 06 - 30)),
            (CallStatus::ClosingSoon, Some(0))
        );
        assert_eq!(window(date!(2026 - 07 - 01)), (CallStatus::Closed, None));
        assert_eq!(
            status(true, None, None, date!(2026 - 07 - 01)),
            (CallStatus::Open, None)
        );
    }

    #[test]
    fn the_day_is_that_of_paris() {
        assert_eq!(
            today(datetime!(2026-06-30 22:30 UTC)),
            date!(2026 - 07 - 01)
        );
        assert_eq!(
            today(datetime!(2026-12-31 22:30 UTC)),
            date!(2026 - 12 - 31)
        );
    }
}
