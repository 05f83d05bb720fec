//! From rows to values: reading the rows of many owners at once, and codes out of columns.

use std::collections::HashMap;
use std::fmt::Display;
use std::hash::Hash;
use std::str::FromStr;

use passerelle_shared::geo::Point;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, Select, Value};
use uuid::Uuid;

/// Rows whose column holds one of these ids; every row without ids.
///
/// # Errors
/// The database does not answer.
pub async fn of<E: EntityTrait>(
    connection: &impl ConnectionTrait,
    column: E::Column,
    ids: Option<&[Uuid]>,
) -> Result<Vec<E::Model>, DbErr> {
    among(E::find(), column, ids).all(connection).await
}

/// Keeps the rows whose column holds one of these ids; every row without ids.
pub fn among<E: EntityTrait, T>(
    select: Select<E>,
    column: E::Column,
    ids: Option<&[T]>,
) -> Select<E>
where
    T: Clone + Into<Value>,
{
    match ids {
        Some(ids) => select.filter(column.is_in(ids.iter().cloned())),
        None => select,
    }
}

/// Rows by their owner, each owner's in the order of the rows.
pub fn grouped<K: Eq + Hash, V, R>(
    rows: impl IntoIterator<Item = R>,
    split: impl Fn(R) -> (K, V),
) -> HashMap<K, Vec<V>> {
    let mut groups: HashMap<K, Vec<V>> = HashMap::new();
    for row in rows {
        let (key, value) = split(row);
        groups.entry(key).or_default().push(value);
    }
    groups
}

/// A code out of a column.
///
/// # Errors
/// The column holds no code of the list; the error names column and row.
pub fn code<T: FromStr<Err: Display>>(
    column: &str,
    row: impl Display,
    text: &str,
) -> Result<T, DbErr> {
    text.parse()
        .map_err(|error| DbErr::Type(format!("{column} of {row}: {error}")))
}

/// A number that fits, out of a column.
///
/// # Errors
/// The number does not fit; the error names column and row.
pub fn number<T: TryFrom<i64>>(
    column: &str,
    row: impl Display,
    value: impl Into<i64>,
) -> Result<T, DbErr> {
    let value = value.into();
    T::try_from(value)
        .map_err(|_| DbErr::Type(format!("{column} of {row}: {value} is out of range")))
}

/// A number that fits or none, out of a column.
///
/// # Errors
/// The number does not fit; the error names column and row.
pub fn optional_number<T: TryFrom<i64>>(
    column: &str,
    row: impl Display,
    value: Option<impl Into<i64>>,
) -> Result<Option<T>, DbErr> {
    value.map(|value| number(column, row, value)).transpose()
}

/// A point out of two columns.
pub fn point(latitude: Option<f64>, longitude: Option<f64>) -> Option<Point> {
    Some(Point {
        latitude: latitude?,
        longitude: longitude?,
    })
}
