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
    let ids = |entry_type| -> BTreeSet<Uuid> {
        changed
            .iter()
            .filter(|(changed, _)| *changed == entry_type)
            .map(|&(_, id)| id)
            .collect()
    };
    let members = ids(EntryType::Member);
    let mut actions = ids(EntryType::Action);
    let mut events = ids(EntryType::Event);
    let mut working_groups = ids(EntryType::WorkingGroup);
    let funding_calls = ids(EntryType::FundingCall);
    // An entry shows the names of its members.
    for member in &members {
        let member = member.to_string();
        actions.extend(holders(&snapshot.actions, &member));
        events.extend(holders(&snapshot.events, &member));
        working_groups.extend(holders(&snapshot.working_groups, &member));
    }
    // An action whose lead was not public comes with its lead.
    let arrived: Vec<Uuid> = members
        .iter()
        .copied()
        .filter(|&id| snapshot.members.by_id(id).is_none())
        .collect();
    for ids in arrived.chunks(CHUNK) {
        actions.extend(actions::store::of_members(&transaction, ids).await?);
    }
    // A member shows how many actions it has and where, before the change and after it.
    let mut affected = members.clone();
    affected.extend(actions.iter().flat_map(|&id| action_members(&snapshot, id)));
    for (entry_type, ids) in [
        (EntryType::Member, &members),
        (EntryType::Action, &actions),
        (EntryType::Event, &events),
        (EntryType::WorkingGroup, &working_groups),
        (EntryType::FundingCall, &funding_calls),
    ] {
        let ids: Vec<Uuid> = ids.iter().copied().collect();
        for ids in ids.chunks(CHUNK) {
            read(&transaction, &mut snapshot, entry_type, Some(ids)).await?;
        }
    }
    affected.extend(actions.iter().flat_map(|&id| action_members(&snapshot, id)));
    derive_members(&mut snapshot, &affected);
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

fn holders<E: Entry>(collection: &Collection<E>, member: &str) -> Vec<Uuid> {
    collection
        .with_term(Field::Member, member)
        .map(|slots| collection.entries(slots).map(|entry| entry.id()).collect())
        .unwrap_or_default()
}

fn action_members(snapshot: &Snapshot, action: Uuid) -> Vec<Uuid> {
    snapshot
        .actions
        .by_id(action)
        .map(|action| action.members.clone())
        .unwrap_or_default()
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
