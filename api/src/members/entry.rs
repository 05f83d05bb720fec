//! A member in the catalogue, and the filters of members.

use passerelle_shared::codes::{Claim, EntryType};
use passerelle_shared::geo::{CountryCode, Point};
use passerelle_shared::members::{MemberFilter, MemberRef, MemberSort, MemberSummary};
use passerelle_shared::page::Cursor;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::catalogue::order::{number_key, text_key};
use crate::catalogue::selection::{Criteria, codes};
use crate::catalogue::{Collection, Entry, Field, Order, Snapshot, Term};
use crate::freshness::freshness;

/// A member in the catalogue.
#[derive(Clone, Debug)]
pub struct MemberEntry {
    /// Number of its search document.
    pub number: u32,
    /// What lists show.
    pub summary: MemberSummary,
    /// Countries of interest, without those of its actions.
    pub own_countries: Vec<CountryCode>,
    /// The EPCI of a commune.
    pub epci: Option<Uuid>,
    /// Its point, if any.
    pub points: Vec<Point>,
}

impl MemberEntry {
    /// The member in a sentence.
    pub fn reference(&self) -> MemberRef {
        MemberRef {
            id: self.summary.id,
            slug: self.summary.slug.clone(),
            name: self.summary.name.clone(),
            kind: self.summary.kind,
        }
    }

    /// The same entry as it is at another time, where that differs.
    pub fn at(&self, as_of: OffsetDateTime) -> Option<Self> {
        let freshness = member_freshness(&self.summary, as_of);
        (freshness != self.summary.freshness).then(|| {
            let mut entry = self.clone();
            entry.summary.freshness = freshness;
            entry
        })
    }

    /// The first letter of its name, without accent; `_` where it is none.
    fn letter(&self) -> String {
        crate::search::words::fold(&self.summary.name)
            .chars()
            .next()
            .filter(char::is_ascii_lowercase)
            .map_or_else(|| "_".to_owned(), String::from)
    }
}

/// The freshness of a member: an unclaimed page has none, nobody ever said that it was true.
pub fn member_freshness(
    summary: &MemberSummary,
    as_of: OffsetDateTime,
) -> Option<passerelle_shared::codes::Freshness> {
    (summary.claim == Claim::Claimed).then(|| freshness(summary.last_verified_at, as_of))
}

impl Entry for MemberEntry {
    const ORDERS: &'static [Order] = &[
        Order::Title,
        Order::Population,
        Order::ActionsCount,
        Order::UpdatedAt,
    ];

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
            (Field::Claim, summary.claim.code().to_owned()),
            (Field::Letter, self.letter()),
        ];
        terms.extend(
            summary
                .department
                .iter()
                .map(|code| (Field::Department, code.clone())),
        );
        terms.extend(
            summary
                .stratum
                .map(|stratum| (Field::Stratum, stratum.code().to_owned())),
        );
        terms.extend(
            summary
                .freshness
                .map(|value| (Field::Freshness, value.code().to_owned())),
        );
        terms.extend(self.epci.map(|epci| (Field::Epci, epci.to_string())));
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
        terms
    }

    fn points(&self) -> &[Point] {
        &self.points
    }

    fn key(&self, order: Order) -> Option<Vec<u8>> {
        match order {
            Order::Title => Some(text_key(&self.summary.name)),
            Order::Population => self
                .summary
                .population
                .map(|count| number_key(count.into())),
            Order::ActionsCount => Some(number_key(self.summary.actions_count.into())),
            Order::UpdatedAt => Some(number_key(self.summary.updated_at.unix_timestamp())),
            _ => None,
        }
    }
}

impl Criteria for MemberFilter {
    type Entry = MemberEntry;
    const ENTRY_TYPE: EntryType = EntryType::Member;
    const FACETS: &'static [Field] = &[
        Field::Kind,
        Field::Department,
        Field::Stratum,
        Field::Theme,
        Field::Country,
        Field::Claim,
        Field::Freshness,
        Field::Letter,
    ];

    fn collection(snapshot: &Snapshot) -> &Collection<MemberEntry> {
        &snapshot.members
    }

    fn terms(&self, snapshot: &Snapshot) -> Vec<(Field, Vec<String>)> {
        let epci = self.epci.iter().map(|name| {
            snapshot
                .members
                .lookup(name)
                .map_or_else(|| name.clone(), |epci| epci.id().to_string())
        });
        vec![
            (Field::Kind, codes(&self.kind)),
            (Field::Department, self.department.clone()),
            (Field::Stratum, codes(&self.stratum)),
            (Field::Theme, self.theme.clone()),
            (Field::Country, codes(&self.country)),
            (Field::Claim, codes(&self.claim)),
            (Field::Freshness, codes(&self.freshness)),
            (Field::Epci, epci.collect()),
            (
                Field::Letter,
                self.letter
                    .iter()
                    .map(|letter| letter.to_lowercase())
                    .collect(),
            ),
        ]
    }

    fn restricts(&self) -> bool {
        self.bbox.is_some() || self.changed_since.is_some()
    }

    fn admits(&self, entry: &MemberEntry) -> bool {
        self.bbox
            .is_none_or(|bbox| entry.points.iter().any(|&point| bbox.contains(point)))
            && self
                .changed_since
                .is_none_or(|since| entry.summary.updated_at >= since)
    }

    fn text(&self) -> Option<&str> {
        self.q.as_deref()
    }

    fn order(&self) -> (Order, bool) {
        match self.sort.unwrap_or_default() {
            MemberSort::Name => (Order::Title, false),
            MemberSort::NameDesc => (Order::Title, true),
            MemberSort::Population => (Order::Population, false),
            MemberSort::PopulationDesc => (Order::Population, true),
            MemberSort::ActionsCount => (Order::ActionsCount, false),
            MemberSort::ActionsCountDesc => (Order::ActionsCount, true),
            MemberSort::UpdatedAt => (Order::UpdatedAt, false),
            MemberSort::UpdatedAtDesc => (Order::UpdatedAt, true),
        }
    }

    fn limit(&self) -> Option<u32> {
        self.limit
    }

    fn cursor(&self) -> Option<&Cursor> {
        self.cursor.as_ref()
    }
}
