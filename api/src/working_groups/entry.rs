//! A working group in the catalogue, and the filters of working groups.

use passerelle_shared::codes::{EntryType, EventPeriod, EventStatus};
use passerelle_shared::geo::Point;
use passerelle_shared::page::Cursor;
use passerelle_shared::working_groups::{
    WorkingGroupFilter, WorkingGroupSort, WorkingGroupSummary,
};
use uuid::Uuid;

use crate::catalogue::order::{number_key, text_key};
use crate::catalogue::selection::{Criteria, codes, member_ids};
use crate::catalogue::{Collection, Entry, Field, Order, Snapshot, Term};

/// A working group in the catalogue.
#[derive(Clone, Debug)]
pub struct WorkingGroupEntry {
    /// Number of its search document.
    pub number: u32,
    /// What lists show, but for the next meeting.
    pub summary: WorkingGroupSummary,
    /// Members that take part, leads included.
    pub members: Vec<Uuid>,
}

impl WorkingGroupEntry {
    /// What lists show.
    pub fn summary(&self, snapshot: &Snapshot) -> WorkingGroupSummary {
        let meetings = snapshot
            .events
            .with_term(Field::WorkingGroup, &self.summary.id.to_string());
        let next_meeting_at = meetings.and_then(|slots| {
            snapshot
                .events
                .entries(slots)
                .filter(|event| event.summary.period == EventPeriod::Upcoming)
                .filter(|event| event.summary.status == EventStatus::Scheduled)
                .map(|event| event.summary.starts_at)
                .min()
        });
        WorkingGroupSummary {
            next_meeting_at,
            ..self.summary.clone()
        }
    }
}

impl Entry for WorkingGroupEntry {
    const ORDERS: &'static [Order] = &[Order::Title, Order::UpdatedAt];

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
        let mut terms = vec![(Field::Access, self.summary.access.code().to_owned())];
        terms.extend(
            self.summary
                .themes
                .iter()
                .map(|theme| (Field::Theme, theme.clone())),
        );
        terms.extend(
            self.members
                .iter()
                .map(|member| (Field::Member, member.to_string())),
        );
        terms
    }

    fn points(&self) -> &[Point] {
        &[]
    }

    fn key(&self, order: Order) -> Option<Vec<u8>> {
        match order {
            Order::Title => Some(text_key(&self.summary.name)),
            Order::UpdatedAt => Some(number_key(self.summary.updated_at.unix_timestamp())),
            _ => None,
        }
    }
}

impl Criteria for WorkingGroupFilter {
    type Entry = WorkingGroupEntry;
    const ENTRY_TYPE: EntryType = EntryType::WorkingGroup;
    const FACETS: &'static [Field] = &[Field::Theme, Field::Access];

    fn collection(snapshot: &Snapshot) -> &Collection<WorkingGroupEntry> {
        &snapshot.working_groups
    }

    fn terms(&self, snapshot: &Snapshot) -> Vec<(Field, Vec<String>)> {
        vec![
            (Field::Theme, self.theme.clone()),
            (Field::Access, codes(&self.access)),
            (Field::Member, member_ids(snapshot, &self.member)),
        ]
    }

    fn restricts(&self) -> bool {
        self.changed_since.is_some()
    }

    fn admits(&self, entry: &WorkingGroupEntry) -> bool {
        self.changed_since
            .is_none_or(|since| entry.summary.updated_at >= since)
    }

    fn text(&self) -> Option<&str> {
        self.q.as_deref()
    }

    fn order(&self) -> (Order, bool) {
        match self.sort.unwrap_or_default() {
            WorkingGroupSort::Name => (Order::Title, false),
            WorkingGroupSort::NameDesc => (Order::Title, true),
            WorkingGroupSort::UpdatedAt => (Order::UpdatedAt, false),
            WorkingGroupSort::UpdatedAtDesc => (Order::UpdatedAt, true),
        }
    }

    fn limit(&self) -> Option<u32> {
        self.limit
    }

    fn cursor(&self) -> Option<&Cursor> {
        self.cursor.as_ref()
    }
}
