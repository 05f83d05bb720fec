//! What every demonstration entry is made with: the time, and the entries made before it.

use std::collections::HashMap;

use anyhow::Context;
use passerelle_shared::codes::{EntryType, Publication};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, DbErr};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::changes::Write;
use crate::seed::{id, insert};

/// The entries so far, by their key, and the transaction that writes them.
pub(super) struct Stage {
    pub(super) write: Write,
    /// The time of loading, without its fraction of a second.
    pub(super) now: OffsetDateTime,
    members: HashMap<String, Uuid>,
    groups: HashMap<String, Uuid>,
    /// The first call of each scheme.
    calls: HashMap<String, Uuid>,
}

impl Stage {
    pub(super) fn new(write: Write, now: OffsetDateTime) -> Self {
        Self {
            write,
            now,
            members: HashMap::new(),
            groups: HashMap::new(),
            calls: HashMap::new(),
        }
    }

    pub(super) fn connection(&self) -> &DatabaseTransaction {
        self.write.connection()
    }

    pub(super) fn today(&self) -> Date {
        self.now.date()
    }

    pub(super) fn published() -> String {
        Publication::Published.code().to_owned()
    }

    /// The identifier of a new entry.
    pub(super) fn enter(&mut self, entry_type: EntryType, key: &str) -> Uuid {
        let id = id(entry_type.code(), key);
        self.write.touch(entry_type, id);
        id
    }

    pub(super) fn enter_member(&mut self, key: &str, id: Uuid) {
        self.write.touch(EntryType::Member, id);
        self.members.insert(key.to_owned(), id);
    }

    pub(super) fn enter_group(&mut self, key: &str) -> Uuid {
        let id = self.enter(EntryType::WorkingGroup, key);
        self.groups.insert(key.to_owned(), id);
        id
    }

    pub(super) fn enter_call(&mut self, key: &str, scheme: Option<&str>) -> Uuid {
        let id = self.enter(EntryType::FundingCall, key);
        if let Some(scheme) = scheme {
            self.calls.entry(scheme.to_owned()).or_insert(id);
        }
        id
    }

    pub(super) fn member(&self, key: &str) -> anyhow::Result<Uuid> {
        self.members
            .get(key)
            .copied()
            .with_context(|| format!("no member has the key {key}"))
    }

    pub(super) fn group(&self, key: &str) -> anyhow::Result<Uuid> {
        self.groups
            .get(key)
            .copied()
            .with_context(|| format!("no group has the key {key}"))
    }

    pub(super) fn call_of(&self, scheme: &str) -> Option<Uuid> {
        self.calls.get(scheme).copied()
    }

    pub(super) async fn insert<A: ActiveModelTrait + Send>(
        &self,
        rows: Vec<A>,
    ) -> Result<(), DbErr> {
        insert(self.connection(), rows).await
    }
}

/// The identifier of a part of an entry, such as its second partner.
pub(super) fn part(owner: Uuid, name: &str, position: i32) -> Uuid {
    id(name, &format!("{owner}/{position}"))
}

/// Numbers parts from 0.
pub(super) fn numbered<T>(parts: Vec<T>) -> impl Iterator<Item = (i32, T)> {
    (0..).zip(parts)
}
