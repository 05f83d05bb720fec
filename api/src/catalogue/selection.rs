//! What filters keep.

use std::sync::Arc;

use passerelle_shared::codes::EntryType;
use passerelle_shared::limits::PAGE_SIZE_DEFAULT;
use passerelle_shared::page::Cursor;
use passerelle_shared::query::Filter;
use passerelle_shared::stats::{Facet, FacetCount};
use roaring::RoaringBitmap;

use super::{Collection, Entry, Field, Order, Snapshot};
use crate::database::Database;
use crate::http::error::ApiError;
use crate::search::{find, words::query_words};

/// A filter of a list, as the catalogue understands it.
pub trait Criteria: Filter {
    /// What it filters.
    type Entry: Entry;
    /// Its type.
    const ENTRY_TYPE: EntryType;
    /// The filters whose values are counted as facets.
    const FACETS: &'static [Field];
    /// The value of a filter under which those entries are that each of its values keeps.
    const ANY: &'static [(Field, &'static str)] = &[];

    /// Where the entries are.
    fn collection(snapshot: &Snapshot) -> &Collection<Self::Entry>;
    /// The values asked for of each indexed filter.
    fn terms(&self, snapshot: &Snapshot) -> Vec<(Field, Vec<String>)>;
    /// Whether [`admits`](Self::admits) has anything to say.
    fn restricts(&self) -> bool;
    /// What is not indexed: boxes, days, times.
    fn admits(&self, entry: &Self::Entry) -> bool;
    /// The words asked for.
    fn text(&self) -> Option<&str>;
    /// The order, and whether it is reversed.
    fn order(&self) -> (Order, bool);
    /// The size of a page asked for.
    fn limit(&self) -> Option<u32>;
    /// Where the page begins.
    fn cursor(&self) -> Option<&Cursor>;
}

/// A page of entries.
pub struct Page<E> {
    /// The entries in order.
    pub entries: Vec<Arc<E>>,
    /// Entries on all pages.
    pub total: u64,
    /// The cursor of the next page.
    pub next_cursor: Option<Cursor>,
}

/// Codes as the values of a filter.
pub fn codes<T: std::fmt::Display>(values: &[T]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

/// Ids of members named by id or slug; what names nobody finds nothing.
pub fn member_ids(snapshot: &Snapshot, names: &[String]) -> Vec<String> {
    names
        .iter()
        .map(|name| {
            snapshot
                .members
                .lookup(name)
                .map_or_else(|| name.clone(), |member| member.id().to_string())
        })
        .collect()
}

/// The slots of the entries that hold the words asked for; `None` without words.
///
/// # Errors
/// The database does not answer.
pub async fn text_matches<C: Criteria>(
    database: &Database,
    snapshot: &Snapshot,
    criteria: &C,
) -> Result<Option<RoaringBitmap>, ApiError> {
    let words = query_words(criteria.text().unwrap_or_default());
    if words.is_empty() {
        return Ok(None);
    }
    let numbers = find::all(database.reader(), C::ENTRY_TYPE, &words).await?;
    Ok(Some(C::collection(snapshot).of_numbers(numbers)))
}

/// The slots of the entries that the criteria keep, one filter aside if so wished.
pub fn select<C: Criteria>(
    snapshot: &Snapshot,
    criteria: &C,
    text: Option<&RoaringBitmap>,
    aside: Option<Field>,
) -> RoaringBitmap {
    let collection = C::collection(snapshot);
    let mut kept = match text {
        Some(text) => text & collection.all(),
        None => collection.all().clone(),
    };
    for (field, values) in criteria.terms(snapshot) {
        if !values.is_empty() && Some(field) != aside {
            kept &= collection.with_any(field, &values) | any::<C>(snapshot, field);
        }
    }
    if criteria.restricts() {
        kept = kept
            .iter()
            .filter(|slot| {
                collection
                    .at(*slot)
                    .is_some_and(|entry| criteria.admits(entry))
            })
            .collect();
    }
    kept
}

/// The slots of the entries that each value of a filter keeps.
fn any<C: Criteria>(snapshot: &Snapshot, field: Field) -> RoaringBitmap {
    C::ANY
        .iter()
        .filter(|(of, _)| *of == field)
        .filter_map(|(_, value)| C::collection(snapshot).with_term(field, value))
        .fold(RoaringBitmap::new(), |slots, found| slots | found)
}

/// The page asked for.
pub fn page<C: Criteria>(
    snapshot: &Snapshot,
    criteria: &C,
    kept: &RoaringBitmap,
) -> Page<C::Entry> {
    let (order, descending) = criteria.order();
    let limit = criteria.limit().unwrap_or(PAGE_SIZE_DEFAULT) as usize;
    let (entries, next) = C::collection(snapshot).page(
        kept,
        order,
        descending,
        criteria.cursor().map(Cursor::place),
        limit,
    );
    Page {
        entries,
        total: kept.len(),
        next_cursor: next.map(|place| Cursor::new(place.to_vec())),
    }
}

/// How many entries each value of each facet would keep, all other filters kept.
pub fn facets<C: Criteria>(
    snapshot: &Snapshot,
    criteria: &C,
    text: Option<&RoaringBitmap>,
) -> Vec<Facet> {
    let collection = C::collection(snapshot);
    let asked = criteria.terms(snapshot);
    let with_all = select(snapshot, criteria, text, None);
    C::FACETS
        .iter()
        .map(|&field| {
            let chosen: Vec<String> = asked
                .iter()
                .filter(|(asked, _)| *asked == field)
                .flat_map(|(_, values)| values.iter().cloned())
                .collect();
            let without =
                (!chosen.is_empty()).then(|| select(snapshot, criteria, text, Some(field)));
            let base = without.as_ref().unwrap_or(&with_all);
            let any = any::<C>(snapshot, field);
            let any_count = any.intersection_len(base);
            let mut values: Vec<FacetCount> = collection
                .values(field)
                .filter(|(value, _)| !C::ANY.contains(&(field, value)))
                .map(|(value, slots)| FacetCount {
                    value: value.to_owned(),
                    count: any_count + slots.intersection_len(base),
                })
                .filter(|value| value.count > 0 || chosen.contains(&value.value))
                .collect();
            for value in &chosen {
                if !values.iter().any(|counted| counted.value == *value) {
                    values.push(FacetCount {
                        value: value.clone(),
                        count: any_count,
                    });
                }
            }
            values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
            Facet {
                field: field.code().to_owned(),
                values,
            }
        })
        .collect()
}
