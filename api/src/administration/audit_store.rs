//! SQL of reading the audit log.

use std::collections::HashMap;

use passerelle_shared::administration::{AuditEntryRef, AuditFilter};
use passerelle_shared::codes::EntryType;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::entity::{account, affiliation, audit_entry, claim, proposal};
use crate::moderation::subject;

/// A page of the log, latest first, one line more than asked for, and how many lines there are.
///
/// # Errors
/// The database does not answer.
pub async fn page(
    connection: &impl ConnectionTrait,
    filter: &AuditFilter,
    after: Option<Uuid>,
    most: u64,
) -> Result<(Vec<audit_entry::Model>, u64), DbErr> {
    let mut all = audit_entry::Entity::find();
    if let Some(account) = filter.account {
        all = all.filter(audit_entry::Column::AccountId.eq(account));
    }
    if let Some(subject) = filter.subject {
        all = all.filter(audit_entry::Column::SubjectId.eq(subject));
    }
    if !filter.deed.is_empty() {
        // A NUL can stand in no text of PostgreSQL, so in no deed.
        let deeds = filter.deed.iter().filter(|deed| !deed.contains('\0'));
        all = all.filter(audit_entry::Column::Deed.is_in(deeds));
    }
    if let Some(from) = filter.from {
        all = all.filter(audit_entry::Column::At.gte(from));
    }
    if let Some(to) = filter.to {
        all = all.filter(audit_entry::Column::At.lt(to));
    }
    let total = all.clone().count(connection).await?;
    // Identifiers rise with time.
    let mut page = all.order_by_desc(audit_entry::Column::Id).limit(most + 1);
    if let Some(after) = after {
        page = page.filter(audit_entry::Column::Id.lt(after));
    }
    Ok((page.all(connection).await?, total))
}

/// What the lines of a page speak of.
#[derive(Debug, Default)]
pub struct Named {
    /// Names of people.
    pub people: HashMap<Uuid, String>,
    /// Titles of what was done something with.
    pub titles: HashMap<Uuid, String>,
    /// Entries whose pages show it.
    pub entries: HashMap<Uuid, AuditEntryRef>,
}

/// Names what the lines of a page speak of, by as many queries as there are kinds of things.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn named(
    connection: &impl ConnectionTrait,
    rows: &[audit_entry::Model],
) -> Result<Named, DbErr> {
    let of = |kind: &str| -> Vec<Uuid> {
        let rows = rows.iter().filter(|row| row.subject_type == kind);
        rows.filter_map(|row| row.subject_id).collect()
    };
    // What each thing is about: an entry, a person, or a name of its own.
    let mut about: HashMap<Uuid, (EntryType, Uuid)> = HashMap::new();
    for &entry_type in EntryType::ALL {
        let ids = of(entry_type.code());
        about.extend(ids.into_iter().map(|id| (id, (entry_type, id))));
    }
    let mut named = Named::default();
    let mut people: Vec<Uuid> = rows.iter().filter_map(|row| row.account_id).collect();
    let accounts = of("account");
    people.extend(&accounts);
    let claims = claim::Entity::find().filter(claim::Column::Id.is_in(of("claim")));
    for row in claims.all(connection).await? {
        about.insert(row.id, (EntryType::Member, row.member_id));
    }
    let affiliations = affiliation::Entity::find();
    let affiliations = affiliations.filter(affiliation::Column::Id.is_in(of("affiliation")));
    for row in affiliations.all(connection).await? {
        about.insert(row.id, (EntryType::Member, row.member_id));
    }
    let proposals = proposal::Entity::find().filter(proposal::Column::Id.is_in(of("proposal")));
    for row in proposals.all(connection).await? {
        if let Some(entry) = crate::proposals::entry(&row)? {
            about.insert(row.id, entry);
        } else if let Some(member) = row.member_id {
            about.insert(row.id, (EntryType::Member, member));
        } else if let Some(name) = row.name {
            named.titles.insert(row.id, name);
        }
    }
    let persons = account::Entity::find().filter(account::Column::Id.is_in(people));
    for row in persons.all(connection).await? {
        let name = format!("{} {}", row.given_name, row.family_name);
        if accounts.contains(&row.id) {
            named.titles.insert(row.id, name.clone());
        }
        named.people.insert(row.id, name);
    }
    let wanted: Vec<(EntryType, Uuid)> = about.values().copied().collect();
    let subjects = subject::of(connection, &wanted).await?;
    for (thing, (entry_type, entry)) in about {
        if let Some(subject) = subjects.get(&entry) {
            let slug = subject.entry.slug.clone();
            named
                .entries
                .insert(thing, AuditEntryRef { entry_type, slug });
            named.titles.insert(thing, subject.entry.title.clone());
        }
    }
    Ok(named)
}
