//! A collection of public entries in memory, with an index for every filter and every order.
//! It is persistent: a clone shares everything, and a change costs what it changes.

use std::collections::BTreeSet;
use std::ops::Bound;
use std::sync::{Arc, OnceLock};

use imbl::{HashMap, OrdMap, Vector};
use passerelle_shared::geo::Point;
use roaring::RoaringBitmap;
use uuid::Uuid;

use super::field::{Field, Term};
use super::order::{Order, Position, WITH_VALUE, WITHOUT_VALUE, directed, position};
use super::plot::{Plot, Plotted};

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

/// An entry with its positions, in the order of [`Entry::ORDERS`].
struct Slot<E> {
    entry: Arc<E>,
    positions: Vec<Position>,
}

/// The collection.
pub struct Collection<E> {
    slots: Vector<Option<Arc<Slot<E>>>>,
    free: Vector<u32>,
    by_id: HashMap<Uuid, u32>,
    by_slug: HashMap<String, u32>,
    by_number: HashMap<u32, u32>,
    live: RoaringBitmap,
    terms: OrdMap<Term, RoaringBitmap>,
    /// The slots in each order, as [`Entry::ORDERS`] has them.
    orders: Vec<OrdMap<Position, u32>>,
    /// Made when a map is first asked for after a change.
    plot: OnceLock<Arc<Plot>>,
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
            plot: self.plot.clone(),
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
            orders: E::ORDERS.iter().map(|_| OrdMap::new()).collect(),
            plot: OnceLock::new(),
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
        self.slot_at(slot).map(|slot| &slot.entry)
    }

    fn slot_at(&self, slot: u32) -> Option<&Arc<Slot<E>>> {
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

    /// The points of all entries.
    pub fn plot(&self) -> &Plot {
        self.plot.get_or_init(|| {
            let points_of = |slot| {
                let entry = self.at(slot).into_iter();
                entry.flat_map(move |entry| {
                    entry
                        .points()
                        .iter()
                        .map(move |&point| Plotted::new(slot, point))
                })
            };
            Arc::new(self.live.iter().flat_map(points_of).collect())
        })
    }

    /// Puts an entry in, in place of the one with its id.
    pub fn put(&mut self, entry: E) {
        self.plot = OnceLock::new();
        let positions = E::ORDERS
            .iter()
            .map(|&order| position(entry.key(order), entry.id()))
            .collect();
        let new = Arc::new(Slot {
            entry: Arc::new(entry),
            positions,
        });
        let entry = &*new.entry;
        let taken = self
            .by_id
            .get(&entry.id())
            .copied()
            .or_else(|| self.free.pop_back());
        let (slot, old) = if let Some(slot) = taken {
            (slot, self.slots.set(slot as usize, Some(Arc::clone(&new))))
        } else {
            self.slots.push_back(Some(Arc::clone(&new)));
            (
                u32::try_from(self.slots.len() - 1).unwrap_or(u32::MAX),
                None,
            )
        };
        let old_terms: BTreeSet<Term> = old.iter().flat_map(|old| old.entry.terms()).collect();
        let new_terms: BTreeSet<Term> = entry.terms().into_iter().collect();
        for term in old_terms.difference(&new_terms) {
            self.remove_term(term, slot);
        }
        for term in new_terms.difference(&old_terms) {
            self.terms.entry(term.clone()).or_default().insert(slot);
        }
        for (index, order) in self.orders.iter_mut().enumerate() {
            let old_position = old.as_ref().and_then(|old| old.positions.get(index));
            let new_position = &new.positions[index];
            if old_position != Some(new_position) {
                old_position.map(|old| order.remove(old));
                order.insert(Arc::clone(new_position), slot);
            }
        }
        if let Some(old) = &old {
            self.forget_names(&old.entry, slot);
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
        self.plot = OnceLock::new();
        for term in old.entry.terms().into_iter().collect::<BTreeSet<_>>() {
            self.remove_term(&term, slot);
        }
        for (order, position) in self.orders.iter_mut().zip(&old.positions) {
            order.remove(position);
        }
        self.forget_names(&old.entry, slot);
        self.live.remove(slot);
        self.free.push_back(slot);
    }

    /// Forgets what leads to a slot, but not what leads to another entry by now: in one write an
    /// entry may take over the slug that another gives up.
    fn forget_names(&mut self, old: &E, slot: u32) {
        if self.by_slug.get(old.slug()) == Some(&slot) {
            self.by_slug.remove(old.slug());
        }
        if self.by_number.get(&old.number()) == Some(&slot) {
            self.by_number.remove(&old.number());
        }
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
        let Some(index) = E::ORDERS.iter().position(|known| *known == order) else {
            return (Vec::new(), None);
        };
        // Walking the order costs its length over the share that is selected; sorting costs
        // the selected alone. Few selected are sorted.
        let few = selected.len().saturating_mul(16) < self.live.len();
        let mut found: Vec<(&Position, u32)> = if few {
            let mut positions: Vec<(&Position, u32)> = selected
                .iter()
                .filter_map(|slot| Some((&self.slot_at(slot)?.positions[index], slot)))
                .filter(|(position, _)| {
                    after.is_none_or(|after| directed(position, after, descending).is_gt())
                })
                .collect();
            positions.sort_unstable_by(|(a, _), (b, _)| directed(a, b, descending));
            positions.truncate(limit + 1);
            positions
        } else {
            walk(&self.orders[index], descending, after)
                .filter(|(_, slot)| selected.contains(*slot))
                .take(limit + 1)
                .collect()
        };
        let next = (found.len() > limit)
            .then(|| {
                found
                    .get(limit.saturating_sub(1))
                    .map(|(position, _)| Position::clone(position))
            })
            .flatten();
        found.truncate(limit);
        let entries = found
            .iter()
            .filter_map(|(_, slot)| self.at(*slot).cloned())
            .collect();
        (entries, next)
    }
}

/// The slots of an order in a direction, from after a position.
fn walk<'a>(
    order: &'a OrdMap<Position, u32>,
    descending: bool,
    after: Option<&[u8]>,
) -> Box<dyn Iterator<Item = (&'a Position, u32)> + 'a> {
    let step = |(position, slot): (&'a Position, &'a u32)| (position, *slot);
    let after: Option<Position> = after.map(Into::into);
    if !descending {
        let from = after.map_or(Bound::Unbounded, Bound::Excluded);
        return Box::new(order.range((from, Bound::Unbounded)).map(step));
    }
    // Values backwards, then those without a value backwards.
    let split: Position = [WITHOUT_VALUE].into();
    let (with, without) = match after {
        None => (Some(split.clone()), Bound::Unbounded),
        Some(after) if after.first() == Some(&WITH_VALUE) => (Some(after), Bound::Unbounded),
        Some(after) => (None, Bound::Excluded(after)),
    };
    let with = with
        .into_iter()
        .flat_map(move |end| order.range((Bound::Unbounded, Bound::Excluded(end))).rev());
    let nothing_left = matches!(&without, Bound::Excluded(end) if end.first() != Some(&WITHOUT_VALUE) || *end <= split);
    let without = (!nothing_left).then(|| order.range((Bound::Included(split), without)).rev());
    Box::new(with.chain(without.into_iter().flatten()).map(step))
}

#[cfg(test)]
mod tests;
