//! An action in the catalogue, and the filters of actions.

use passerelle_shared::actions::{ActionFilter, ActionSort, ActionSummary};
use passerelle_shared::codes::EntryType;
use passerelle_shared::geo::Point;
use passerelle_shared::page::Cursor;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::catalogue::order::{number_key, text_key};
use crate::catalogue::selection::{Criteria, codes, member_ids};
use crate::catalogue::{Collection, Entry, Field, Order, Snapshot, Term};
use crate::freshness::freshness;

/// An action in the catalogue.
#[derive(Clone, Debug)]
pub struct ActionEntry {
    /// Number of its search document.
    pub number: u32,
    /// What lists show.
    pub summary: ActionSummary,
    /// Département of the lead.
    pub department: Option<String>,
    /// The lead and the partners that are members.
    pub members: Vec<Uuid>,
    /// Its places.
    pub points: Vec<Point>,
}

impl ActionEntry {
    /// The same entry as it is at another time, where that differs.
    pub fn at(&self, as_of: OffsetDateTime) -> Option<Self> {
        let freshness = freshness(self.summary.last_verified_at, as_of);
        (freshness != self.summary.freshness).then(|| {
            let mut entry = self.clone();
            entry.summary.freshness = freshness;
            entry
        })
    }
}

impl Entry for ActionEntry {
    const ORDERS: &'static [Order] =
        &[Order::UpdatedAt, Order::Title, Order::Starts, Order::Budget];

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
            (Field::Relation, summary.relation.code().to_owned()),
            (Field::Status, summary.status.code().to_owned()),
            (Field::Freshness, summary.freshness.code().to_owned()),
            (Field::SeekingPartners, summary.seeking_partners.to_string()),
        ];
        terms.extend(
            summary
                .themes
                .iter()
                .map(|theme| (Field::Theme, theme.clone())),
        );
        terms.extend(
            summary
                .countries
                .iter()
                .map(|country| (Field::Country, country.to_string())),
        );
        terms.extend(summary.sdgs.iter().map(|sdg| (Field::Sdg, sdg.to_string())));
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
        terms
    }

    fn points(&self) -> &[Point] {
        &self.points
    }

    fn key(&self, order: Order) -> Option<Vec<u8>> {
        match order {
            Order::UpdatedAt => Some(number_key(self.summary.updated_at.unix_timestamp())),
            Order::Title => Some(text_key(&self.summary.title)),
            Order::Starts => self
                .summary
                .starts_on
                .map(|day| number_key(day.to_julian_day().into())),
            Order::Budget => self.summary.budget_cents.map(number_key),
            _ => None,
        }
    }
}

impl Criteria for ActionFilter {
    type Entry = ActionEntry;
    const ENTRY_TYPE: EntryType = EntryType::Action;
    const FACETS: &'static [Field] = &[
        Field::Theme,
        Field::Country,
        Field::Sdg,
        Field::Department,
        Field::Relation,
        Field::Status,
        Field::Freshness,
        Field::SeekingPartners,
    ];

    fn collection(snapshot: &Snapshot) -> &Collection<ActionEntry> {
        &snapshot.actions
    }

    fn terms(&self, snapshot: &Snapshot) -> Vec<(Field, Vec<String>)> {
        vec![
            (Field::Theme, self.theme.clone()),
            (Field::Country, codes(&self.country)),
            (Field::Sdg, codes(&self.sdg)),
            (Field::Department, self.department.clone()),
            (Field::Relation, codes(&self.relation)),
            (Field::Status, codes(&self.status)),
            (Field::Freshness, codes(&self.freshness)),
            (Field::Member, member_ids(snapshot, &self.member)),
            (
                Field::SeekingPartners,
                self.seeking_partners
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
            ),
        ]
    }

    fn restricts(&self) -> bool {
        self.bbox.is_some()
            || self.from.is_some()
            || self.to.is_some()
            || self.changed_since.is_some()
    }

    fn admits(&self, entry: &ActionEntry) -> bool {
        let summary = &entry.summary;
        self.bbox
            .is_none_or(|bbox| entry.points.iter().any(|&point| bbox.contains(point)))
            && self
                .from
                .is_none_or(|from| summary.ends_on.is_none_or(|end| end >= from))
            && self
                .to
                .is_none_or(|to| summary.starts_on.is_none_or(|start| start <= to))
            && self
                .changed_since
                .is_none_or(|since| summary.updated_at >= since)
    }

    fn text(&self) -> Option<&str> {
        self.q.as_deref()
    }

    fn order(&self) -> (Order, bool) {
        match self.sort.unwrap_or_default() {
            ActionSort::UpdatedAt => (Order::UpdatedAt, false),
            ActionSort::UpdatedAtDesc => (Order::UpdatedAt, true),
            ActionSort::Title => (Order::Title, false),
            ActionSort::TitleDesc => (Order::Title, true),
            ActionSort::StartsOn => (Order::Starts, false),
            ActionSort::StartsOnDesc => (Order::Starts, true),
            ActionSort::BudgetCents => (Order::Budget, false),
            ActionSort::BudgetCentsDesc => (Order::Budget, true),
        }
    }

    fn limit(&self) -> Option<u32> {
        self.limit
    }

    fn cursor(&self) -> Option<&Cursor> {
        self.cursor.as_ref()
    }
}
