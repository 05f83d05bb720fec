//! The catalogue: every public entry in memory, as the database holds it now. Lists, facets,
//! maps and figures are answered from it; the database is asked for a page's details and for
//! full-text search alone.
//!
//! Before every answer the data version is read from the database (once for all requests that
//! wait, so that many requests cost one read); where it has risen, the entries that changed are
//! read again. So no answer is older than an acknowledged write, whichever process wrote it.

pub mod collection;
pub mod field;
pub mod order;
pub mod plot;
mod refresh;
pub mod selection;
mod version;

use std::sync::{Arc, PoisonError, RwLock};

use passerelle_shared::geo::CountryCode;
use passerelle_shared::members::MemberRef;
use passerelle_shared::reference::Reference;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

pub use self::collection::{Collection, Entry};
pub use self::field::{Field, Term};
pub use self::order::Order;
use self::version::VersionReader;
use crate::actions::entry::ActionEntry;
use crate::clock::Clock;
use crate::database::Database;
use crate::events::entry::EventEntry;
use crate::funding_calls::entry::FundingCallEntry;
use crate::members::entry::MemberEntry;
use crate::working_groups::entry::WorkingGroupEntry;

/// The public data at one version and time. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The data version.
    pub version: i64,
    /// The time by which what depends on it was derived: the hour that has begun.
    pub as_of: OffsetDateTime,
    /// Identifier of this database: two databases may have the same version.
    pub instance: Arc<str>,
    /// Whether the entries are invented.
    pub demonstration: bool,
    /// Members.
    pub members: Collection<MemberEntry>,
    /// Actions.
    pub actions: Collection<ActionEntry>,
    /// Events.
    pub events: Collection<EventEntry>,
    /// Working groups.
    pub working_groups: Collection<WorkingGroupEntry>,
    /// Funding calls.
    pub funding_calls: Collection<FundingCallEntry>,
    /// Reference lists.
    pub reference: Arc<Reference>,
}

impl Snapshot {
    /// A member in a sentence.
    pub fn member_ref(&self, id: Uuid) -> Option<MemberRef> {
        self.members.by_id(id).map(|member| member.reference())
    }

    /// Members in sentences, by name.
    pub fn member_refs(&self, ids: impl IntoIterator<Item = Uuid>) -> Vec<MemberRef> {
        let mut members: Vec<_> = ids
            .into_iter()
            .filter_map(|id| self.member_ref(id))
            .collect();
        members.sort_by_cached_key(|member| crate::search::words::fold(&member.name));
        members
    }

    /// Countries by their French and English names.
    pub fn country_names(&self, codes: &[CountryCode]) -> String {
        let mut names = String::new();
        for country in &self.reference.countries {
            if codes.contains(&country.code) {
                names.push_str(&country.name_fr);
                names.push(' ');
                names.push_str(&country.name_en);
                names.push(' ');
            }
        }
        names
    }

    /// What a rendered answer depends on besides its request: the same text, the same answer.
    pub fn stamp(&self) -> String {
        format!(
            "{}.{}.{}",
            self.instance,
            self.version,
            self.as_of.unix_timestamp()
        )
    }
}

/// Keeps the latest snapshot.
#[derive(Debug)]
pub struct Catalogue {
    database: Database,
    clock: Clock,
    versions: VersionReader,
    latest: RwLock<Arc<Snapshot>>,
    refreshing: tokio::sync::Mutex<()>,
}

impl Catalogue {
    /// Reads everything.
    ///
    /// # Errors
    /// The database does not answer, or holds what it should not.
    pub async fn load(database: Database, clock: Clock) -> anyhow::Result<Self> {
        let snapshot = refresh::everything(&database, hour(clock.now())).await?;
        Ok(Self {
            versions: VersionReader::spawn(database.clone()),
            database,
            clock,
            latest: RwLock::new(Arc::new(snapshot)),
            refreshing: tokio::sync::Mutex::new(()),
        })
    }

    /// The public data as it is now: not older than any write that was acknowledged before the
    /// call.
    ///
    /// # Errors
    /// The database does not answer, or holds what it should not.
    pub async fn current(&self) -> anyhow::Result<Arc<Snapshot>> {
        let version = self.versions.current().await?;
        let as_of = hour(self.clock.now());
        let up_to_date =
            |snapshot: &Snapshot| snapshot.version >= version && snapshot.as_of >= as_of;
        let latest = self.latest();
        if up_to_date(&latest) {
            return Ok(latest);
        }
        let _only_one = self.refreshing.lock().await;
        let latest = self.latest();
        if up_to_date(&latest) {
            return Ok(latest);
        }
        let fresh = Arc::new(refresh::changes(&self.database, &latest, as_of).await?);
        *self.latest.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&fresh);
        Ok(fresh)
    }

    /// Whether the entries are invented, as it was last known.
    pub fn demonstration(&self) -> bool {
        self.latest().demonstration
    }

    fn latest(&self) -> Arc<Snapshot> {
        Arc::clone(&self.latest.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The hour that has begun: fine enough for what is upcoming or closes today, and coarse enough
/// for answers to be kept.
fn hour(now: OffsetDateTime) -> OffsetDateTime {
    let past = Duration::seconds(now.unix_timestamp().rem_euclid(3_600));
    now.replace_nanosecond(0).unwrap_or(now) - past
}
