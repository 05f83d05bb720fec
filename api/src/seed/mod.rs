//! Filling the database: reference lists, the territories of a région, demonstration entries and
//! the many entries of a benchmark. All data stands in the binary; all public data is written
//! through [`Write`](crate::changes::Write), so that search and caches follow.

use std::fmt::Write as _;

use futures_util::future::LocalBoxFuture;
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait};
use sha2::{Digest, Sha256};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::clock::Clock;
use crate::database::Database;
use crate::files::storage::Storage;

pub mod bench;
pub mod demonstration;
pub mod reference;
pub mod settings;
mod slugs;
pub mod territories;

/// Namespace of the identifiers that are made from a code or a key: the same commune has the
/// same identifier in every database.
const NAMESPACE: Uuid = Uuid::from_u128(0x8f3c_52d4_9b1e_4c07_a6d2_70e1_c4b8_3f95);

/// Rows of one statement: the widest table has 34 columns, and `SQLite` takes 32,766 values.
const ROWS: usize = 500;

/// Loads all that a first start needs, and tells in lines what was done: reference lists, the
/// territories of the network's région, and, where their files
/// have a place, demonstration entries if the database holds nothing else. Where all is there, it costs three queries.
/// In a box for the reason of [`serve`](crate::server::serve).
///
/// # Errors
/// The database refuses.
pub fn all<'a>(
    database: &'a Database,
    clock: &'a Clock,
    region: &'a str,
    demonstration: Option<&'a Storage>,
) -> LocalBoxFuture<'a, anyhow::Result<String>> {
    Box::pin(load(database, clock, region, demonstration))
}

async fn load(
    database: &Database,
    clock: &Clock,
    region: &str,
    demonstration: Option<&Storage>,
) -> anyhow::Result<String> {
    let mut report = String::new();
    reference::load(database).await?;
    if territories::due(database, region).await? {
        let outcome = territories::import(database, clock, region, None).await?;
        writeln!(report, "{outcome}")?;
    }
    if let Some(storage) = demonstration {
        match demonstration::load(database, clock, storage).await? {
            demonstration::Outcome::Refused(demonstration::Refusal::AlreadyLoaded) => {}
            outcome => writeln!(report, "{outcome}")?,
        }
    }
    Ok(report)
}

/// The identifier of what a code or key names among its kind.
fn id(kind: &str, key: &str) -> Uuid {
    Uuid::new_v5(&NAMESPACE, format!("{kind}/{key}").as_bytes())
}

/// A fingerprint of texts: changes when any of them does.
fn fingerprint(texts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update(text.as_bytes());
        hash.update([0]);
    }
    hex::encode(hash.finalize())
}

/// The apostrophe of print, as all other texts of the platform have it; the sources write `'`.
fn printed(text: &str) -> String {
    text.replace('\'', "’")
}

/// Inserts rows, many a statement.
async fn insert<A>(connection: &impl ConnectionTrait, rows: Vec<A>) -> Result<(), DbErr>
where
    A: ActiveModelTrait + Send,
{
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let chunk: Vec<A> = rows.by_ref().take(ROWS).collect();
        A::Entity::insert_many(chunk)
            .exec_without_returning(connection)
            .await?;
    }
    Ok(())
}

/// A time without its fraction of a second, which the databases keep differently.
fn whole_seconds(time: OffsetDateTime) -> OffsetDateTime {
    time - Duration::nanoseconds(time.nanosecond().into())
}
