//! An event in the catalogue, and the filters of events.

use passerelle_shared::codes::{EntryType, EventPeriod, Function};
use passerelle_shared::events::{EventFilter, EventSort, EventSummary};
use passerelle_shared::geo::Point;
use passerelle_shared::page::Cursor;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::catalogue::order::{number_key, text_key};
use crate::catalogue::selection::{Criteria, codes, member_ids};
use crate::catalogue::{Collection, Entry, Field, Order, Snapshot, Term};

/// An event in the catalogue.
#[derive(Clone, Debug)]
pub struct EventEntry {
    /// Number of its search document.
    pub number: u32,
    /// Raised at every change.
    pub version: u32,
    /// What lists show.
    pub summary: EventSummary,
    /// Département of the host.
    pub department: Option<String>,
    /// Host and co-hosts.
    pub members: Vec<Uuid>,
    /// The working group that meets.
    pub working_group: Option<Uuid>,
    /// First and last day in its own time zone.
    pub days: (Date, Date),
    /// Its venue, if any.
    pub points: Vec<Point>,
}

/// Upcoming until it is over.
pub fn period(ends_at: OffsetDateTime, as_of: OffsetDateTime) -> EventPeriod {
    if ends_at >= as_of {
        EventPeriod::Upcoming
    } else {
        EventPeriod::Past
    }
}

impl EventEntry {
    /// The same entry as it is at another time, where that differs.
    pub fn at(&self, as_of: OffsetDateTime) -> Option<Self> {
        let period = period(self.summary.ends_at, as_of);
        (period != self.summary.period).then(|| {
            let mut entry = self.clone();
            entry.summary.period = period;
            entry
        })
    }
}

/// Events under a term: those to come, soonest first, then those past, latest first.
pub fn coming_first(
    snapshot: &Snapshot,
    field: Field,
    value: &str,
    limit: usize,
) -> Vec<EventSummary> {
    let events = &snapshot.events;
    let Some(slots) = events.with_term(field, value) else {
        return Vec::new();
    };
    let upcoming = events.with_any(Field::Period, &[EventPeriod::Upcoming.code().to_owned()]);
    let (mut found, _) = events.page(&(slots & &upcoming), Order::Starts, false, None, limit);
    let (past, _) = events.page(
        &(slots - &upcoming),
        Order::Starts,
        true,
        None,
        limit - found.len(),
    );
    found.extend(past);
    found.iter().map(|event| event.summary.clone()).collect()
}

impl Entry for EventEntry {
    const ORDERS: &'static [Order] = &[Order::Starts, Order::Title, Order::UpdatedAt];

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
            (Field::Kind, summary.kind.code().to_owned()),
            (Field::Format, summary.format.code().to_owned()),
            (Field::Status, summary.status.code().to_owned()),
            (Field::Period, summary.period.code().to_owned()),
        ];
        terms.extend(
            summary
                .themes
                .iter()
                .map(|theme| (Field::Theme, theme.clone())),
        );
        terms.extend(
            self.department
                .iter()
                .map(|code| (Field::Department, code.clone())),
        );
        terms.extend(
            self.members
                .iter()
                .map(|member| (Field::Member, member.to_string())),
        );
        terms.extend(
            self.working_group
                .map(|group| (Field::WorkingGroup, group.to_string())),
        );
        let everybody = if summary.audience.is_empty() {
            Function::ALL
        } else {
            &summary.audience
        };
        terms.extend(
            everybody
                .iter()
                .map(|function| (Field::Audience, function.code().to_owned())),
        );
        terms
    }

    fn points(&self) -> &[Point] {
        &self.points
    }

    fn key(&self, order: Order) -> Option<Vec<u8>> {
        match order {
            Order::Starts => Some(number_key(self.summary.starts_at.unix_timestamp())),
            Order::Title => Some(text_key(&self.summary.title)),
            Order::UpdatedAt => Some(number_key(self.summary.updated_at.unix_timestamp())),
            _ => None,
        }
    }
}

impl Criteria for EventFilter {
    type Entry = EventEntry;
    const ENTRY_TYPE: EntryType = EntryType::Event;
    const FACETS: &'static [Field] = &[
        Field::Kind,
        Field::Format,
        Field::Theme,
        Field::Department,
        Field::Audience,
        Field::Status,
        Field::Period,
    ];

    fn collection(snapshot: &Snapshot) -> &Collection<EventEntry> {
        &snapshot.events
    }

    fn terms(&self, snapshot: &Snapshot) -> Vec<(Field, Vec<String>)> {
        let group = self.working_group.iter().map(|name| {
            snapshot
                .working_groups
                .lookup(name)
                .map_or_else(|| name.clone(), |group| group.id().to_string())
        });
        vec![
            (Field::Kind, codes(&self.kind)),
            (Field::Format, codes(&self.format)),
            (Field::Theme, self.theme.clone()),
            (Field::Department, self.department.clone()),
            (Field::Status, codes(&self.status)),
            (Field::Audience, codes(&self.audience)),
            (Field::Member, member_ids(snapshot, &self.member)),
            (Field::WorkingGroup, group.collect()),
            (
                Field::Period,
                self.period.iter().map(ToString::to_string).collect(),
            ),
        ]
    }

    fn restricts(&self) -> bool {
        self.bbox.is_some()
            || self.from.is_some()
            || self.to.is_some()
            || self.changed_since.is_some()
    }

    fn admits(&self, entry: &EventEntry) -> bool {
        let (first, last) = entry.days;
        self.bbox
            .is_none_or(|bbox| entry.points.iter().any(|&point| bbox.contains(point)))
            && self.from.is_none_or(|from| last >= from)
            && self.to.is_none_or(|to| first <= to)
            && self
                .changed_since
                .is_none_or(|since| entry.summary.updated_at >= since)
    }

    fn text(&self) -> Option<&str> {
        self.q.as_deref()
    }

    fn order(&self) -> (Order, bool) {
        match self.sort.unwrap_or_default() {
            EventSort::StartsAt => (Order::Starts, false),
            EventSort::StartsAtDesc => (Order::Starts, true),
            EventSort::Title => (Order::Title, false),
            EventSort::TitleDesc => (Order::Title, true),
            EventSort::UpdatedAt => (Order::UpdatedAt, false),
            EventSort::UpdatedAtDesc => (Order::UpdatedAt, true),
        }
    }

    fn limit(&self) -> Option<u32> {
        self.limit
    }

    fn cursor(&self) -> Option<&Cursor> {
        self.cursor.as_ref()
    }
}
