//! Bringing a snapshot up to the database.

use std::collections::BTreeSet;
use std::sync::Arc;

use passerelle_shared::codes::EntryType;
use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Collection, Entry, Field, Snapshot};
use crate::changes::{changed_after, current_version};
use crate::database::Database;
use crate::entity::setting;
use crate::seed::settings;
use crate::{actions, events, funding_calls, members, reference, working_groups};

/// Ids that one statement asks for, below the parameter limits of both engines.
const CHUNK: usize = 500;

/// Reads everything.
pub(super) async fn everything(
    database: &Database,
    as_of: OffsetDateTime,
) -> anyhow::Result<Snapshot> {
    let transaction = database.begin_read().await?;
    let mut snapshot = Snapshot {
        version: current_version(&transaction).await?,
        as_of,
        instance: "".into(),
        demonstration: false,
        members: Collection::default(),
        actions: Collection::default(),
        events: Collection::default(),
        working_groups: Collection::default(),
        funding_calls: Collection::default(),
        reference: Arc::default(),
    };
    read_settings(&transaction, &mut snapshot).await?;
    for &entry_type in EntryType::ALL {
        read(&transaction, &mut snapshot, entry_type, None).await?;
    }
    let everyone = snapshot.members.iter().map(|member| member.id()).collect();
    derive_members(&mut snapshot, &everyone);
    transaction.commit().await?;
    Ok(snapshot)
}

/// Reads what changed since a snapshot, in one state of the database.
pub(super) async fn changes(
    database: &Database,
    before: &Snapshot,
    as_of: OffsetDateTime,
) -> anyhow::Result<Snapshot> {
    let mut snapshot = before.clone();
    let transaction = database.begin_read().await?;
    snapshot.version = current_version(&transaction).await?;
    snapshot.as_of = as_of;
    let changed = changed_after(&transaction, before.version).await?;
    if snapshot.version != before.version {
        read_settings(&transaction, &mut snapshot).await?;
    }
    let ids = |wanted| -> BTreeSet<Uuid> {
        let of_type = changed.iter().filter(|(changed, _)| *changed == wanted);
        of_type.map(|&(_, id)| id).collect()
    };
    for &entry_type in EntryType::ALL {
        let ids: Vec<Uuid> = ids(entry_type).into_iter().collect();
        for ids in ids.chunks(CHUNK) {
            read(&transaction, &mut snapshot, entry_type, Some(ids)).await?;
        }
    }
    derive_members(&mut snapshot, &ids(EntryType::Member));
    transaction.commit().await?;
    if as_of != before.as_of {
        pass_time(&mut snapshot);
    }
    Ok(snapshot)
}

async fn read_settings(
    transaction: &DatabaseTransaction,
    snapshot: &mut Snapshot,
) -> anyhow::Result<()> {
    for row in setting::Entity::find().all(transaction).await? {
        match row.key.as_str() {
            settings::INSTANCE => snapshot.instance = row.value.into(),
            settings::DEMONSTRATION => snapshot.demonstration = true,
            _ => {}
        }
    }
    snapshot.reference = Arc::new(reference::store::load(transaction).await?);
    Ok(())
}

/// Reads entries of a type again, or all of them: the public ones are put in, the others out.
async fn read(
    connection: &impl ConnectionTrait,
    snapshot: &mut Snapshot,
    entry_type: EntryType,
    ids: Option<&[Uuid]>,
) -> anyhow::Result<()> {
    match entry_type {
        EntryType::Member => {
            let entries = members::store::entries(connection, ids, snapshot.as_of).await?;
            replace(&mut snapshot.members, ids, entries);
        }
        EntryType::Action => {
            let entries = actions::store::entries(connection, ids, snapshot).await?;
            replace(&mut snapshot.actions, ids, entries);
        }
        EntryType::Event => {
            let entries = events::store::entries(connection, ids, snapshot).await?;
            replace(&mut snapshot.events, ids, entries);
        }
        EntryType::WorkingGroup => {
            let entries = working_groups::store::entries(connection, ids, snapshot).await?;
            replace(&mut snapshot.working_groups, ids, entries);
        }
        EntryType::FundingCall => {
            let entries = funding_calls::store::entries(connection, ids, snapshot.as_of).await?;
            replace(&mut snapshot.funding_calls, ids, entries);
        }
    }
    Ok(())
}

fn replace<E: Entry>(collection: &mut Collection<E>, ids: Option<&[Uuid]>, entries: Vec<E>) {
    let read: BTreeSet<Uuid> = entries.iter().map(Entry::id).collect();
    for id in ids.into_iter().flatten().filter(|id| !read.contains(id)) {
        collection.remove(*id);
    }
    for entry in entries {
        collection.put(entry);
    }
}

/// Counts the actions of members, and adds the countries of these to their own.
fn derive_members(snapshot: &mut Snapshot, ids: &BTreeSet<Uuid>) {
    for &id in ids {
        let Some(member) = snapshot.members.by_id(id) else {
            continue;
        };
        let actions = snapshot.actions.with_term(Field::Member, &id.to_string());
        let count = actions.map_or(0, |slots| u32::try_from(slots.len()).unwrap_or(u32::MAX));
        let mut countries: BTreeSet<_> = member.own_countries.iter().copied().collect();
        if let Some(slots) = actions {
            for action in snapshot.actions.entries(slots) {
                countries.extend(action.summary.countries.iter().copied());
            }
        }
        let countries: Vec<_> = countries.into_iter().collect();
        if member.summary.actions_count != count || member.summary.countries != countries {
            let mut member = (**member).clone();
            member.summary.actions_count = count;
            member.summary.countries = countries;
            snapshot.members.put(member);
        }
    }
}

/// Derives anew what depends on the time.
fn pass_time(snapshot: &mut Snapshot) {
    let as_of = snapshot.as_of;
    put_all(&mut snapshot.members, |entry| entry.at(as_of));
    put_all(&mut snapshot.actions, |entry| entry.at(as_of));
    put_all(&mut snapshot.events, |entry| entry.at(as_of));
    put_all(&mut snapshot.funding_calls, |entry| entry.at(as_of));
}

/// Puts in what entries have become, for those that have changed.
fn put_all<E: Entry>(collection: &mut Collection<E>, change: impl Fn(&E) -> Option<E>) {
    let changed: Vec<E> = collection
        .iter()
        .filter_map(|entry| change(entry))
        .collect();
    for entry in changed {
        collection.put(entry);
    }
}
