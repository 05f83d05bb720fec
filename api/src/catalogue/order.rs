//! Orders of lists, as bytes that compare as the values do.

use std::cmp::Ordering;
use std::sync::Arc;

use uuid::Uuid;

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
pub type Position = Arc<[u8]>;

/// The first byte of the position of an entry that has a value.
pub(super) const WITH_VALUE: u8 = 0;
/// The first byte of the position of an entry that has none.
pub(super) const WITHOUT_VALUE: u8 = 1;

/// The position of an entry with this key.
pub(super) fn position(key: Option<Vec<u8>>, id: Uuid) -> Position {
    let segment = if key.is_some() {
        WITH_VALUE
    } else {
        WITHOUT_VALUE
    };
    let mut position = vec![segment];
    position.extend(key.unwrap_or_default());
    position.extend_from_slice(id.as_bytes());
    position.into()
}

/// The order of two positions in a direction: those without a value last in either.
pub(super) fn directed(a: &[u8], b: &[u8], descending: bool) -> Ordering {
    match (a.first(), b.first()) {
        (Some(x), Some(y)) if x != y => x.cmp(y),
        _ if descending => b.cmp(a),
        _ => a.cmp(b),
    }
}
