//! A collection of public entries in memory, with an index for every filter and every order.
//! It is persistent: a clone shares everything, and a change costs what it changes.

use std::collections::BTreeSet;
use std::ops::Bound;
use std::sync::Arc;

use imbl::{HashMap, OrdMap, Vector};
use passerelle_shared::geo::Point;
use roaring::RoaringBitmap;
use uuid::Uuid;

/// A filter whose values are indexed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Members or leads in an entry, by id.
    Member,
    /// How a working group is entered.
    Access,
    /// For whom an event is meant.
    Audience,
    /// Whether a member's page is kept.
    Claim,
    /// Country.
    Country,
    /// Département.
    Department,
    /// EPCI of a commune, by id.
    Epci,
    /// Format of an event.
    Format,
    /// Freshness.
    Freshness,
    /// Kind of member or event, or kind that may apply.
    Kind,
    /// First letter of a name.
    Letter,
    /// Upcoming or past.
    Period,
    /// Permanent funding call.
    Permanent,
    /// Relation of an action.
    Relation,
    /// Funding scheme.
    Scheme,
    /// Sustainable Development Goal.
    Sdg,
    /// Whether partners are sought.
    SeekingPartners,
    /// Status.
    Status,
    /// Size class.
    Stratum,
    /// Theme.
    Theme,
    /// Working group of an event, by id.
    WorkingGroup,
}

impl Field {
    /// The filter's name on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Access => "access",
            Self::Audience => "audience",
            Self::Claim => "claim",
            Self::Country => "country",
            Self::Department => "department",
            Self::Epci => "epci",
            Self::Format => "format",
            Self::Freshness => "freshness",
            Self::Kind => "kind",
            Self::Letter => "letter",
            Self::Period => "period",
            Self::Permanent => "permanent",
            Self::Relation => "relation",
            Self::Scheme => "scheme",
            Self::Sdg => "sdg",
            Self::SeekingPartners => "seeking_partners",
            Self::Status => "status",
            Self::Stratum => "stratum",
            Self::Theme => "theme",
            Self::WorkingGroup => "working_group",
        }
    }
}

/// A value of an indexed filter.
pub type Term = (Field, String);

/// What a list can be ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// Title or name.
    Title,
    /// Last change.
    UpdatedAt,
    /// First day, or beginning.
    Starts,
    /// Last day.
    Closes,
    /// Budget.
    Budget,
    /// Inhabitants.
    Population,
    /// Number of actions.
    ActionsCount,
}

/// A public entry.
pub trait Entry: Send + Sync + 'static {
    /// The orders that its lists know.
    const ORDERS: &'static [Order];

    /// Identifier.
    fn id(&self) -> Uuid;
    /// Readable part of its address.
    fn slug(&self) -> &str;
    /// Number of its search document.
    fn number(&self) -> u32;
    /// The values of indexed filters under which it is found.
    fn terms(&self) -> Vec<Term>;
    /// Where it is on a map.
    fn points(&self) -> &[Point];
    /// Its place in an order, as bytes that compare as the values do; `None` comes last in
    /// either direction.
    fn key(&self, order: Order) -> Option<Vec<u8>>;
}

/// Bytes that compare as the numbers do.
pub fn number_key(number: i64) -> Vec<u8> {
    (number.cast_unsigned() ^ (1 << 63)).to_be_bytes().to_vec()
}

/// Bytes that compare as the texts do once accents and case are gone.
pub fn text_key(text: &str) -> Vec<u8> {
    let mut key = crate::search::words::fold(text).into_bytes();
    key.push(0);
    key
}

/// Where an entry stands in an order: with a value or without, its value, its id.
pub type Position = Vec<u8>;

const WITH_VALUE: u8 = 0;
const WITHOUT_VALUE: u8 = 1;

fn position(entry: &impl Entry, order: Order) -> Position {
    let (segment, mut key) = match entry.key(order) {
        Some(key) => (WITH_VALUE, key),
        None => (WITHOUT_VALUE, Vec::new()),
    };
    key.insert(0, segment);
    key.extend_from_slice(entry.id().as_bytes());
    key
}

/// The collection.
pub struct Collection<E> {
    slots: Vector<Option<Arc<E>>>,
    free: Vector<u32>,
    by_id: HashMap<Uuid, u32>,
    by_slug: HashMap<String, u32>,
    by_number: HashMap<u32, u32>,
    live: RoaringBitmap,
    terms: OrdMap<Term, RoaringBitmap>,
    orders: Vec<(Order, OrdMap<Position, u32>)>,
}

impl<E> Clone for Collection<E> {
    fn clone(&self) -> Self {
        Self {
            slots: self.slots.clone(),
            free: self.free.clone(),
            by_id: self.by_id.clone(),
            by_slug: self.by_slug.clone(),
            by_number: self.by_number.clone(),
            live: self.live.clone(),
            terms: self.terms.clone(),
            orders: self.orders.clone(),
        }
    }
}

impl<E> std::fmt::Debug for Collection<E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Collection")
            .field("entries", &self.live.len())
            .finish_non_exhaustive()
    }
}

impl<E: Entry> Default for Collection<E> {
    fn default() -> Self {
        Self {
            slots: Vector::new(),
            free: Vector::new(),
            by_id: HashMap::new(),
            by_slug: HashMap::new(),
            by_number: HashMap::new(),
            live: RoaringBitmap::new(),
            terms: OrdMap::new(),
            orders: E::ORDERS
                .iter()
                .map(|&order| (order, OrdMap::new()))
                .collect(),
        }
    }
}

impl<E: Entry> Collection<E> {
    /// How many entries there are.
    pub fn len(&self) -> u64 {
        self.live.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.live.is_empty()
    }

    /// Every entry's slot.
    pub fn all(&self) -> &RoaringBitmap {
        &self.live
    }

    /// The entry of a slot.
    pub fn at(&self, slot: u32) -> Option<&Arc<E>> {
        self.slots.get(slot as usize)?.as_ref()
    }

    /// The entry with this id.
    pub fn by_id(&self, id: Uuid) -> Option<&Arc<E>> {
        self.at(*self.by_id.get(&id)?)
    }

    /// The slot of the entry with this id.
    pub fn slot(&self, id: Uuid) -> Option<u32> {
        self.by_id.get(&id).copied()
    }

    /// The entry with this slug.
    pub fn by_slug(&self, slug: &str) -> Option<&Arc<E>> {
        self.at(*self.by_slug.get(slug)?)
    }

    /// The entry with this id or slug.
    pub fn lookup(&self, id_or_slug: &str) -> Option<&Arc<E>> {
        match Uuid::parse_str(id_or_slug) {
            Ok(id) => self.by_id(id),
            Err(_) => self.by_slug(id_or_slug),
        }
    }

    /// The slots of search documents; numbers of other collections are left out.
    pub fn of_numbers(&self, numbers: impl IntoIterator<Item = u32>) -> RoaringBitmap {
        numbers
            .into_iter()
            .filter_map(|number| self.by_number.get(&number).copied())
            .collect()
    }

    /// The entry of a search document.
    pub fn by_number(&self, number: u32) -> Option<&Arc<E>> {
        self.at(*self.by_number.get(&number)?)
    }

    /// The slots of the entries with this value.
    pub fn with_term(&self, field: Field, value: &str) -> Option<&RoaringBitmap> {
        self.terms.get(&(field, value.to_owned()))
    }

    /// The slots of the entries with any of these values.
    pub fn with_any(&self, field: Field, values: &[String]) -> RoaringBitmap {
        let mut slots = RoaringBitmap::new();
        for value in values {
            if let Some(found) = self.with_term(field, value) {
                slots |= found;
            }
        }
        slots
    }

    /// Every value of a filter with its slots.
    pub fn values(&self, field: Field) -> impl Iterator<Item = (&str, &RoaringBitmap)> {
        self.terms
            .range((Bound::Included((field, String::new())), Bound::Unbounded))
            .take_while(move |((found, _), _)| *found == field)
            .map(|((_, value), slots)| (value.as_str(), slots))
    }

    /// The entries, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<E>> {
        self.live.iter().filter_map(|slot| self.at(slot))
    }

    /// The entries of some slots, in no order.
    pub fn entries<'a>(&'a self, slots: &'a RoaringBitmap) -> impl Iterator<Item = &'a Arc<E>> {
        slots.iter().filter_map(|slot| self.at(slot))
    }

    /// Puts an entry in, in place of the one with its id.
    pub fn put(&mut self, entry: E) {
        let entry = Arc::new(entry);
        let (slot, old) = match self.by_id.get(&entry.id()).copied() {
            Some(slot) => (
                slot,
                self.slots.set(slot as usize, Some(Arc::clone(&entry))),
            ),
            None => match self.free.pop_back() {
                Some(slot) => (
                    slot,
                    self.slots.set(slot as usize, Some(Arc::clone(&entry))),
                ),
                None => {
                    self.slots.push_back(Some(Arc::clone(&entry)));
                    (
                        u32::try_from(self.slots.len() - 1).unwrap_or(u32::MAX),
                        None,
                    )
                }
            },
        };
        let old_terms: BTreeSet<Term> = old.iter().flat_map(|old| old.terms()).collect();
        let new_terms: BTreeSet<Term> = entry.terms().into_iter().collect();
        for term in old_terms.difference(&new_terms) {
            self.remove_term(term, slot);
        }
        for term in new_terms.difference(&old_terms) {
            self.terms.entry(term.clone()).or_default().insert(slot);
        }
        for (order, positions) in &mut self.orders {
            let new_position = position(&*entry, *order);
            if let Some(old) = &old {
                let old_position = position(&**old, *order);
                if old_position == new_position {
                    continue;
                }
                positions.remove(&old_position);
            }
            positions.insert(new_position, slot);
        }
        if let Some(old) = &old {
            self.by_slug.remove(old.slug());
            self.by_number.remove(&old.number());
        }
        self.by_id.insert(entry.id(), slot);
        self.by_slug.insert(entry.slug().to_owned(), slot);
        self.by_number.insert(entry.number(), slot);
        self.live.insert(slot);
    }

    /// Takes an entry out.
    pub fn remove(&mut self, id: Uuid) {
        let Some(slot) = self.by_id.remove(&id) else {
            return;
        };
        let Some(old) = self.slots.set(slot as usize, None) else {
            return;
        };
        for term in old.terms().into_iter().collect::<BTreeSet<_>>() {
            self.remove_term(&term, slot);
        }
        for (order, positions) in &mut self.orders {
            positions.remove(&position(&*old, *order));
        }
        self.by_slug.remove(old.slug());
        self.by_number.remove(&old.number());
        self.live.remove(slot);
        self.free.push_back(slot);
    }

    fn remove_term(&mut self, term: &Term, slot: u32) {
        if let Some(slots) = self.terms.get_mut(term) {
            slots.remove(slot);
            if slots.is_empty() {
                self.terms.remove(term);
            }
        }
    }

    /// A page of the selected entries in an order, from after a position; with the position from
    /// which the next page goes on, if there is one.
    pub fn page(
        &self,
        selected: &RoaringBitmap,
        order: Order,
        descending: bool,
        after: Option<&[u8]>,
        limit: usize,
    ) -> (Vec<Arc<E>>, Option<Position>) {
        // Walking the order costs its length over the share that is selected; sorting costs
        // the selected alone. Few selected are sorted.
        let few = selected.len().saturating_mul(16) < self.live.len();
        let mut found: Vec<(Position, u32)> = if few {
            let mut positions: Vec<(Position, u32)> = selected
                .iter()
                .filter_map(|slot| Some((position(&**self.at(slot)?, order), slot)))
                .filter(|(position, _)| {
                    after.is_none_or(|after| comes_after(position, after, descending))
                })
                .collect();
            positions.sort_by(|(a, _), (b, _)| directed(a, b, descending));
            positions.truncate(limit + 1);
            positions
        } else {
            self.walk(order, descending, after)
                .filter(|(_, slot)| selected.contains(*slot))
                .take(limit + 1)
                .collect()
        };
        let next = (found.len() > limit)
            .then(|| {
                found
                    .get(limit.saturating_sub(1))
                    .map(|(position, _)| position.clone())
            })
            .flatten();
        found.truncate(limit);
        let entries = found
            .iter()
            .filter_map(|(_, slot)| self.at(*slot).cloned())
            .collect();
        (entries, next)
    }

    fn walk<'a>(
        &'a self,
        order: Order,
        descending: bool,
        after: Option<&[u8]>,
    ) -> Box<dyn Iterator<Item = (Position, u32)> + 'a> {
        let Some((_, positions)) = self.orders.iter().find(|(known, _)| *known == order) else {
            return Box::new(std::iter::empty());
        };
        let step = |(position, slot): (&Position, &u32)| (position.clone(), *slot);
        if !descending {
            let from = after.map_or(Bound::Unbounded, |after| Bound::Excluded(after.to_vec()));
            return Box::new(positions.range((from, Bound::Unbounded)).map(step));
        }
        // Values backwards, then those without a value backwards.
        let split = vec![WITHOUT_VALUE];
        let (with_end, without_end) = match after {
            None => (Some(Bound::Excluded(split.clone())), Bound::Unbounded),
            Some(after) if after.first() == Some(&WITH_VALUE) => {
                (Some(Bound::Excluded(after.to_vec())), Bound::Unbounded)
            }
            Some(after) => (None, Bound::Excluded(after.to_vec())),
        };
        let with = with_end
            .into_iter()
            .flat_map(move |end| positions.range((Bound::Unbounded, end)).rev());
        let without = match &without_end {
            Bound::Excluded(end) if *end <= split => None,
            _ => Some(positions.range((Bound::Included(split), without_end)).rev()),
        };
        Box::new(with.chain(without.into_iter().flatten()).map(step))
    }
}

/// The order of two positions in a direction: those without a value last in either.
fn directed(a: &[u8], b: &[u8], descending: bool) -> std::cmp::Ordering {
    match (a.first(), b.first()) {
        (Some(x), Some(y)) if x != y => x.cmp(y),
        _ if descending => b.cmp(a),
        _ => a.cmp(b),
    }
}

fn comes_after(position: &[u8], after: &[u8], descending: bool) -> bool {
    directed(position, after, descending).is_gt()
}
