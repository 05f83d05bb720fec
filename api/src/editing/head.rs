//! SQL of what the rows of all kinds of entries have in common. The table's name is the code of
//! the kind.

use passerelle_shared::codes::{EntryType, Publication};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QuerySelect,
    Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::former_slug;
use crate::rows::code;
use crate::slug::candidates;

/// What the rows of all kinds of entries have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Identifier.
    pub id: Uuid,
    /// Readable part of its address.
    pub slug: String,
    /// Title or name.
    pub title: String,
    /// Where it stands on its way to the public.
    pub publication: Publication,
    /// Raised at every change.
    pub version: i32,
    /// Last change.
    pub updated_at: OffsetDateTime,
    /// When it was deleted.
    pub deleted_at: Option<OffsetDateTime>,
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
}

impl Head {
    /// Whether the entry by itself is shown to everybody.
    pub fn is_public(&self) -> bool {
        self.publication == Publication::Published && self.deleted_at.is_none()
    }

    /// How an entry begins.
    pub fn new(slug: String, title: String, now: OffsetDateTime) -> Self {
        Self {
            id: Uuid::now_v7(),
            slug,
            title,
            publication: Publication::Draft,
            version: 1,
            updated_at: now,
            deleted_at: None,
        }
    }
}

/// An entry by its id, its slug, or a slug that it had.
///
/// # Errors
/// The database does not answer, or the row holds what it should not.
pub async fn find(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    title: &'static str,
    id_or_slug: &str,
) -> Result<Option<Head>, DbErr> {
    if let Ok(id) = Uuid::try_parse(id_or_slug) {
        return one(connection, entry_type, title, Expr::col("id").eq(id)).await;
    }
    // A NUL can stand in no text of PostgreSQL, so in no slug.
    if id_or_slug.contains('\0') {
        return Ok(None);
    }
    let by_slug = Expr::col("slug").eq(id_or_slug);
    if let Some(head) = one(connection, entry_type, title, by_slug).await? {
        return Ok(Some(head));
    }
    let key = (entry_type.code().to_owned(), id_or_slug.to_owned());
    match former_slug::Entity::find_by_id(key).one(connection).await? {
        Some(former) => {
            let by_id = Expr::col("id").eq(former.entry_id);
            one(connection, entry_type, title, by_id).await
        }
        None => Ok(None),
    }
}

async fn one(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    title: &'static str,
    condition: Expr,
) -> Result<Option<Head>, DbErr> {
    let select = Query::select()
        .columns([
            "id",
            "slug",
            "publication",
            "version",
            "updated_at",
            "deleted_at",
        ])
        .expr_as(Expr::col(title), "title")
        .from(entry_type.code())
        .and_where(condition)
        .to_owned();
    let row = Row::find_by_statement(connection.get_database_backend().build(&select))
        .one(connection)
        .await?;
    row.map(|row| {
        Ok(Head {
            publication: code("publication", row.id, &row.publication)?,
            id: row.id,
            slug: row.slug,
            title: row.title,
            version: row.version,
            updated_at: row.updated_at,
            deleted_at: row.deleted_at,
        })
    })
    .transpose()
}

/// Takes an entry from one version to the next, and holds its row until the transaction ends.
/// Gives false, and changes nothing, where somebody else was faster: this is what keeps one
/// editor from overwriting what another has just saved.
///
/// # Errors
/// The database refuses.
pub async fn advance(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    from: i32,
    next: &Head,
    verified: bool,
) -> Result<bool, DbErr> {
    let mut update = Query::update()
        .table(entry_type.code())
        .values([
            ("slug", next.slug.clone().into()),
            ("publication", next.publication.code().into()),
            ("version", next.version.into()),
            ("updated_at", next.updated_at.into()),
            ("deleted_at", next.deleted_at.into()),
        ])
        .and_where(Expr::col("id").eq(next.id))
        .and_where(Expr::col("version").eq(from))
        .to_owned();
    if verified {
        update.value("last_verified_at", next.updated_at);
    }
    Ok(connection.execute(&update).await?.rows_affected() == 1)
}

/// The best slug for a title that no other entry has or had.
///
/// # Errors
/// The database does not answer.
pub async fn free_slug(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    entry: Option<Uuid>,
    title: &str,
) -> Result<String, DbErr> {
    for slug in candidates(entry_type, title) {
        let select = Query::select()
            .column("id")
            .from(entry_type.code())
            .and_where(Expr::col("slug").eq(slug.as_str()))
            .to_owned();
        let row = connection.query_one(&select).await?;
        let holder: Option<Uuid> = row.map(|row| row.try_get("", "id")).transpose()?;
        let former: Option<Uuid> =
            former_slug::Entity::find_by_id((entry_type.code().to_owned(), slug.clone()))
                .select_only()
                .column(former_slug::Column::EntryId)
                .into_tuple()
                .one(connection)
                .await?;
        if [holder, former]
            .into_iter()
            .flatten()
            .all(|id| Some(id) == entry)
        {
            return Ok(slug);
        }
    }
    Err(DbErr::Custom(format!("no slug is free for {title:?}")))
}

/// Lets the slug that an entry had lead to it.
///
/// # Errors
/// The database refuses.
pub async fn leave_slug(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    entry: Uuid,
    left: &str,
    taken: &str,
) -> Result<(), DbErr> {
    former_slug::Entity::delete_many()
        .filter(former_slug::Column::EntryType.eq(entry_type.code()))
        .filter(former_slug::Column::Slug.eq(taken))
        .exec(connection)
        .await?;
    former_slug::Entity::insert(former_slug::ActiveModel {
        entry_type: Set(entry_type.code().to_owned()),
        slug: Set(left.to_owned()),
        entry_id: Set(entry),
    })
    .exec_without_returning(connection)
    .await?;
    Ok(())
}
