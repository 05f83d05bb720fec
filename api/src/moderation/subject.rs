//! What something in the queue is about: an entry of any kind, in a word, and whose it is.

use std::collections::HashMap;

use passerelle_shared::codes::{EntryType, Publication};
use passerelle_shared::moderation::NamedEntry;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use uuid::Uuid;

use crate::editing::Ownership;
use crate::rows::{code, number};

/// An entry that something is about.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The entry.
    pub entry: NamedEntry,
    /// The member whose it is.
    pub owner: Option<Uuid>,
}

impl Subject {
    /// Whose it is, as policy decides about it.
    pub fn ownership(&self) -> Ownership {
        let id = self.entry.id;
        let public = true;
        match self.entry.entry_type {
            EntryType::Member => Ownership::Member {
                id,
                trusted: false,
                public,
            },
            EntryType::Action | EntryType::Event => Ownership::Entry {
                owners: self.owner.into_iter().collect(),
                trusted: false,
                group: None,
                public,
            },
            EntryType::WorkingGroup => Ownership::Group { id, public },
            EntryType::FundingCall => Ownership::FundingCall { public },
        }
    }
}

/// The column of the title of a kind of entry.
pub const fn title_column(entry_type: EntryType) -> &'static str {
    match entry_type {
        EntryType::Member | EntryType::WorkingGroup => "name",
        EntryType::Action | EntryType::Event | EntryType::FundingCall => "title",
    }
}

/// The column of the member whose an entry of a kind is.
pub const fn owner_column(entry_type: EntryType) -> Option<&'static str> {
    match entry_type {
        EntryType::Member => Some("id"),
        EntryType::Action => Some("lead_id"),
        EntryType::Event => Some("host_id"),
        EntryType::WorkingGroup | EntryType::FundingCall => None,
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    slug: String,
    title: String,
    publication: String,
    version: i32,
    owner: Option<Uuid>,
}

/// Entries of any kind, as far as they are there and not deleted.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn of(
    connection: &impl ConnectionTrait,
    wanted: &[(EntryType, Uuid)],
) -> Result<HashMap<Uuid, Subject>, DbErr> {
    let mut found = HashMap::with_capacity(wanted.len());
    for &entry_type in EntryType::ALL {
        let ids: Vec<Uuid> = wanted
            .iter()
            .filter(|(wanted, _)| *wanted == entry_type)
            .map(|&(_, id)| id)
            .collect();
        if ids.is_empty() {
            continue;
        }
        let owner = match owner_column(entry_type) {
            Some(column) => Expr::col(column),
            None => Expr::value(None::<Uuid>),
        };
        let select = Query::select()
            .columns(["id", "slug", "publication", "version"])
            .expr_as(Expr::col(title_column(entry_type)), "title")
            .from(entry_type.code())
            .and_where(Expr::col("id").is_in(ids))
            .and_where(Expr::col("deleted_at").is_null())
            .expr_as(owner, "owner")
            .to_owned();
        let statement = connection.get_database_backend().build(&select);
        for row in Row::find_by_statement(statement).all(connection).await? {
            let publication: Publication = code("publication", row.id, &row.publication)?;
            let entry = NamedEntry {
                entry_type,
                id: row.id,
                slug: row.slug,
                title: row.title,
                publication,
                version: number("version", row.id, row.version)?,
            };
            let owner = row.owner;
            found.insert(row.id, Subject { entry, owner });
        }
    }
    Ok(found)
}

/// An entry, where there is one.
///
/// # Errors
/// The database does not answer, or the row holds what it should not.
pub async fn one(
    connection: &impl ConnectionTrait,
    wanted: Option<(EntryType, Uuid)>,
) -> Result<Option<Subject>, DbErr> {
    let Some((entry_type, id)) = wanted else {
        return Ok(None);
    };
    Ok(of(connection, &[(entry_type, id)]).await?.remove(&id))
}
