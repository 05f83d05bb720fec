//! SQL of the entries that are one's own.

use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::codes::{EntryType, Publication};
use passerelle_shared::limits::RESTORATION_DAYS;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::head::Head;
use crate::policy::Actor;
use crate::rows::code;

/// Which of one's own entries are asked for.
pub struct Wanted<'a> {
    /// Where they stand; anywhere where empty.
    pub publications: &'a [Publication],
    /// Those that were deleted, instead of the others.
    pub deleted: bool,
    /// Now.
    pub now: OffsetDateTime,
}

/// An entry, its kind and the member whose it is.
pub struct Own {
    /// Kind of entry.
    pub entry_type: EntryType,
    /// What all kinds have in common.
    pub head: Head,
    /// The member whose it is.
    pub owner: Option<Uuid>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    slug: String,
    title: String,
    publication: String,
    version: i32,
    updated_at: OffsetDateTime,
    deleted_at: Option<OffsetDateTime>,
    owner: Option<Uuid>,
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

/// The entries of one kind that an actor edits: which column names them, and its values.
struct Source {
    entry_type: EntryType,
    title: &'static str,
    owner: Option<&'static str>,
    column: &'static str,
    /// None where the actor edits all of them.
    values: Option<Vec<Uuid>>,
}

fn sources(actor: &Actor) -> Vec<Source> {
    let edited: Vec<Uuid> = actor
        .members
        .iter()
        .filter(|(_, role)| matches!(role, MemberRole::Editor | MemberRole::Administrator))
        .map(|(id, _)| *id)
        .collect();
    let source = |entry_type, title, owner, column, values| Source {
        entry_type,
        title,
        owner,
        column,
        values,
    };
    let mut found = vec![
        source(
            EntryType::Action,
            "title",
            Some("lead_id"),
            "lead_id",
            Some(edited.clone()),
        ),
        source(
            EntryType::Event,
            "title",
            Some("host_id"),
            "host_id",
            Some(edited),
        ),
        source(
            EntryType::WorkingGroup,
            "name",
            None,
            "id",
            Some(actor.led_groups.clone()),
        ),
    ];
    if actor.role == AccountRole::Region || actor.animates() {
        found.push(source(EntryType::FundingCall, "title", None, "id", None));
    }
    found.retain(|source| {
        source
            .values
            .as_ref()
            .is_none_or(|values| !values.is_empty())
    });
    found
}

impl Source {
    fn select(&self, wanted: &Wanted<'_>) -> SelectStatement {
        let mut select = Query::select();
        select.from(self.entry_type.code());
        if let Some(values) = &self.values {
            select.and_where(Expr::col(self.column).is_in(values.iter().copied()));
        }
        if !wanted.publications.is_empty() {
            let codes = wanted.publications.iter().map(|it| it.code());
            select.and_where(Expr::col("publication").is_in(codes));
        }
        if wanted.deleted {
            let since = wanted.now - Duration::days(RESTORATION_DAYS);
            select.and_where(Expr::col("deleted_at").gt(since));
        } else {
            select.and_where(Expr::col("deleted_at").is_null());
        }
        select
    }
}

/// A page of an actor's own entries, latest made first, and how many there are in all.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn page(
    connection: &impl ConnectionTrait,
    actor: &Actor,
    wanted: &Wanted<'_>,
    before: Option<Uuid>,
    most: u64,
) -> Result<(Vec<Own>, u64), DbErr> {
    let backend = connection.get_database_backend();
    let mut found = Vec::new();
    let mut total = 0;
    for source in sources(actor) {
        let mut count = source.select(wanted);
        count.expr_as(Expr::col("id").count(), "n");
        let count = Count::find_by_statement(backend.build(&count))
            .one(connection)
            .await?;
        total += count.map_or(0, |count| u64::try_from(count.n).unwrap_or(0));
        let mut select = source.select(wanted);
        select
            .columns([
                "id",
                "slug",
                "publication",
                "version",
                "updated_at",
                "deleted_at",
            ])
            .expr_as(Expr::col(source.title), "title")
            .order_by("id", Order::Desc)
            .limit(most);
        match source.owner {
            Some(owner) => select.expr_as(Expr::col(owner), "owner"),
            None => select.expr_as(Expr::value(None::<Uuid>), "owner"),
        };
        if let Some(before) = before {
            select.and_where(Expr::col("id").lt(before));
        }
        let rows = Row::find_by_statement(backend.build(&select))
            .all(connection)
            .await?;
        for row in rows {
            found.push(Own {
                entry_type: source.entry_type,
                owner: row.owner,
                head: Head {
                    publication: code("publication", row.id, &row.publication)?,
                    id: row.id,
                    slug: row.slug,
                    title: row.title,
                    version: row.version,
                    updated_at: row.updated_at,
                    deleted_at: row.deleted_at,
                },
            });
        }
    }
    found.sort_by_key(|it| std::cmp::Reverse(it.head.id));
    Ok((found, total))
}
