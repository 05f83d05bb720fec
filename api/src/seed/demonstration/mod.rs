//! Demonstration entries: real places and well-known town twinnings, invented people and
//! figures, with dates relative to today. They go into a database that holds nothing else than
//! territories.

use std::fmt;

use anyhow::Context;
use passerelle_shared::codes::{Claim, MemberKind};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter,
};
use serde::de::DeserializeOwned;

use self::stage::Stage;
use super::{settings, territories, whole_seconds};
use crate::changes::Write;
use crate::clock::Clock;
use crate::database::Database;
use crate::entity::{action, event, funding_call, member, working_group};
use crate::files::storage::Storage;

pub mod accounts;
mod actions;
mod calendar;
mod events;
mod files;
mod funding_calls;
mod members;
mod moderation;
mod participants;
mod stage;
mod working_groups;

/// What came of loading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The entries are there.
    Loaded(Loaded),
    /// Nothing was changed.
    Refused(Refusal),
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Loaded(loaded) => write!(
                f,
                "demonstration: {} members, {} actions, {} events, {} working groups, {} funding calls, {} files, {} accounts",
                loaded.members,
                loaded.actions,
                loaded.events,
                loaded.working_groups,
                loaded.funding_calls,
                loaded.files,
                loaded.accounts
            ),
            Self::Refused(refusal) => write!(f, "no demonstration: {refusal}"),
        }
    }
}

/// How many entries were loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// Members that are claimed now.
    pub members: usize,
    /// Actions.
    pub actions: usize,
    /// Events.
    pub events: usize,
    /// Working groups.
    pub working_groups: usize,
    /// Funding calls.
    pub funding_calls: usize,
    /// Pictures and documents.
    pub files: usize,
    /// Accounts.
    pub accounts: usize,
}

/// Why demonstration entries are not loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// They are there.
    AlreadyLoaded,
    /// The database holds entries of its own: how many, of what.
    OtherData {
        /// How many.
        count: u64,
        /// Of what.
        of: &'static str,
    },
    /// A territory that they need is not in the directory.
    OtherTerritories {
        /// The member's key in the file.
        member: String,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AlreadyLoaded => f.write_str("the demonstration data is already loaded"),
            Self::OtherData { count, of } => write!(
                f,
                "demonstration data goes only into a database without other data, and this one \
                 holds {of}: {count}"
            ),
            Self::OtherTerritories { member } => write!(
                f,
                "the demonstration data is about Nouvelle-Aquitaine (75), and the directory does \
                 not hold the territory {member}: import that région's territories first"
            ),
        }
    }
}

/// Loads the demonstration entries into a database that holds nothing but unclaimed territories.
///
/// # Errors
/// The database or the storage refuses; nothing is changed in the database then.
pub async fn load(
    database: &Database,
    clock: &Clock,
    storage: &Storage,
) -> anyhow::Result<Outcome> {
    // First without a lock: most starts find the entries there.
    if let Some(refusal) = refusal(database.reader()).await? {
        return Ok(Outcome::Refused(refusal));
    }
    let write = Write::begin(database).await?;
    if let Some(refusal) = refusal(write.connection()).await? {
        return Ok(Outcome::Refused(refusal));
    }
    let mut stage = Stage::new(write, whole_seconds(clock.now()));
    let members = match members::load(&mut stage).await? {
        Ok(members) => members,
        Err(refusal) => return Ok(Outcome::Refused(refusal)),
    };
    let loaded = Loaded {
        members,
        funding_calls: funding_calls::load(&mut stage).await?,
        working_groups: working_groups::load(&mut stage).await?,
        actions: actions::load(&mut stage).await?,
        events: events::load(&mut stage).await?,
        files: files::load(&mut stage, storage).await?,
        accounts: accounts::load(&mut stage).await?,
    };
    participants::load(&stage).await?;
    moderation::load(&mut stage).await?;
    settings::set(
        stage.connection(),
        settings::DEMONSTRATION,
        stage.today().to_string(),
    )
    .await?;
    stage.write.commit().await?;
    tracing::info!(?loaded, "demonstration entries are loaded");
    Ok(Outcome::Loaded(loaded))
}

async fn refusal(connection: &impl ConnectionTrait) -> Result<Option<Refusal>, DbErr> {
    if settings::get(connection, settings::DEMONSTRATION)
        .await?
        .is_some()
    {
        return Ok(Some(Refusal::AlreadyLoaded));
    }
    let own_members = member::Entity::find().filter(
        Condition::any()
            .add(member::Column::Claim.ne(Claim::Unclaimed.code()))
            .add(member::Column::Kind.is_not_in(territories::KINDS.map(MemberKind::code))),
    );
    let counts = [
        ("members of its own", own_members.count(connection).await?),
        ("actions", action::Entity::find().count(connection).await?),
        ("events", event::Entity::find().count(connection).await?),
        (
            "working groups",
            working_group::Entity::find().count(connection).await?,
        ),
        (
            "funding calls",
            funding_call::Entity::find().count(connection).await?,
        ),
    ];
    let found = counts.into_iter().find(|(_, count)| *count > 0);
    Ok(found.map(|(of, count)| Refusal::OtherData { count, of }))
}

/// The entries of an embedded file.
fn entries<T: DeserializeOwned>(file: &str, text: &str) -> anyhow::Result<Vec<T>> {
    let reader = &mut serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(reader).with_context(|| file.to_owned())
}

#[cfg(test)]
mod tests;
