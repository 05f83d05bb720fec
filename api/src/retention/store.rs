//! SQL of what is kept only for a time.

use passerelle_shared::codes::EntryType;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::{
    access_token, account, affiliation, claim, consent, contact, former_slug, link_token, mail,
    revision, session,
};

/// Rows that are worked on together.
const BATCH: u64 = 200;

/// Forgets mails that were written before a time and are sent no more.
///
/// # Errors
/// The database refuses.
pub async fn forget_mails(
    connection: &impl ConnectionTrait,
    before: OffsetDateTime,
) -> Result<(), DbErr> {
    mail::Entity::delete_many()
        .filter(mail::Column::CreatedAt.lt(before))
        .filter(mail::Column::DueAt.is_null())
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets sessions that ended by themselves before a time, or would have.
///
/// # Errors
/// The database refuses.
pub async fn forget_sessions(
    connection: &impl ConnectionTrait,
    before: OffsetDateTime,
) -> Result<(), DbErr> {
    session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lt(before))
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets links that were good until a time.
///
/// # Errors
/// The database refuses.
pub async fn forget_links(
    connection: &impl ConnectionTrait,
    before: OffsetDateTime,
) -> Result<(), DbErr> {
    link_token::Entity::delete_many()
        .filter(link_token::Column::ExpiresAt.lt(before))
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets personal access tokens that were good until a time.
///
/// # Errors
/// The database refuses.
pub async fn forget_access_tokens(
    connection: &impl ConnectionTrait,
    before: OffsetDateTime,
) -> Result<(), DbErr> {
    access_token::Entity::delete_many()
        .filter(access_token::Column::ExpiresAt.lt(before))
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets what was agreed to until a time.
///
/// # Errors
/// The database refuses.
pub async fn forget_consents(
    connection: &impl ConnectionTrait,
    before: OffsetDateTime,
) -> Result<(), DbErr> {
    consent::Entity::delete_many()
        .filter(consent::Column::WithdrawnAt.lt(before))
        .exec(connection)
        .await?;
    Ok(())
}

/// Accounts that nobody has used since a time, in the order of their ids.
///
/// # Errors
/// The database does not answer.
pub async fn unused(
    connection: &impl ConnectionTrait,
    since: OffsetDateTime,
    after: Option<Uuid>,
) -> Result<Vec<Uuid>, DbErr> {
    let never = Condition::all()
        .add(account::Column::LastSeenAt.is_null())
        .add(account::Column::CreatedAt.lte(since));
    let mut found = account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .filter(
            Condition::any()
                .add(account::Column::LastSeenAt.lte(since))
                .add(never),
        )
        .order_by_asc(account::Column::Id)
        .limit(BATCH);
    if let Some(after) = after {
        found = found.filter(account::Column::Id.gt(after));
    }
    found.into_tuple().all(connection).await
}

/// Notes that the owner of an account was warned.
///
/// # Errors
/// The database refuses.
pub async fn note_warning(
    connection: &impl ConnectionTrait,
    id: Uuid,
    last: bool,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let column = if last {
        account::Column::LastWarnedAt
    } else {
        account::Column::FirstWarnedAt
    };
    account::Entity::update_many()
        .col_expr(column, Expr::value(now))
        .filter(account::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// Accounts that were made before a time, whose address nobody confirmed and that no link is on its
/// way to.
///
/// # Errors
/// The database does not answer.
pub async fn unconfirmed(
    connection: &impl ConnectionTrait,
    before: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<Vec<Uuid>, DbErr> {
    let under_way = link_token::Entity::find()
        .select_only()
        .column(link_token::Column::AccountId)
        .filter(link_token::Column::ExpiresAt.gt(now));
    account::Entity::find()
        .select_only()
        .column(account::Column::Id)
        .filter(account::Column::EmailVerifiedAt.is_null())
        .filter(account::Column::CreatedAt.lt(before))
        .filter(account::Column::Id.not_in_subquery(under_way.into_query()))
        .order_by_asc(account::Column::Id)
        .limit(BATCH)
        .into_tuple()
        .all(connection)
        .await
}

/// Entries of a kind that were deleted until a time, in the order of their ids.
///
/// # Errors
/// The database does not answer.
pub async fn deleted(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    until: OffsetDateTime,
    after: Option<Uuid>,
) -> Result<Vec<Uuid>, DbErr> {
    let mut select = Query::select()
        .column("id")
        .from(entry_type.code())
        .and_where(Expr::col("deleted_at").lte(until))
        .order_by("id", sea_orm::Order::Asc)
        .limit(BATCH)
        .to_owned();
    if let Some(after) = after {
        select.and_where(Expr::col("id").gt(after));
    }
    let rows = connection.query_all(&select).await?;
    rows.iter().map(|row| row.try_get("", "id")).collect()
}

/// Which of some entries a column names.
///
/// # Errors
/// The database does not answer.
pub async fn named(
    connection: &impl ConnectionTrait,
    table: &'static str,
    column: &'static str,
    ids: &[Uuid],
) -> Result<Vec<Uuid>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let select = Query::select()
        .distinct()
        .column(column)
        .from(table)
        .and_where(Expr::col(column).is_in(ids.iter().copied()))
        .to_owned();
    let rows = connection.query_all(&select).await?;
    rows.iter().map(|row| row.try_get("", column)).collect()
}

/// Whether there is any history of some entries.
///
/// # Errors
/// The database does not answer.
pub async fn is_remembered(connection: &impl ConnectionTrait, ids: &[Uuid]) -> Result<bool, DbErr> {
    let states = revision::Entity::find()
        .filter(revision::Column::EntryId.is_in(ids.iter().copied()))
        .count(connection)
        .await?;
    Ok(states > 0)
}

/// Forgets the history of some entries, and the people of members among them.
///
/// # Errors
/// The database refuses.
pub async fn forget_entries(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    ids: &[Uuid],
) -> Result<(), DbErr> {
    let all = ids;
    let ids = || all.iter().copied();
    revision::Entity::delete_many()
        .filter(revision::Column::EntryId.is_in(ids()))
        .exec(connection)
        .await?;
    crate::files::store::release(connection, all).await?;
    if entry_type == EntryType::Member {
        contact::Entity::delete_many()
            .filter(contact::Column::MemberId.is_in(ids()))
            .exec(connection)
            .await?;
        consent::Entity::delete_many()
            .filter(consent::Column::MemberId.is_in(ids()))
            .exec(connection)
            .await?;
        affiliation::Entity::delete_many()
            .filter(affiliation::Column::MemberId.is_in(ids()))
            .exec(connection)
            .await?;
        claim::Entity::delete_many()
            .filter(claim::Column::MemberId.is_in(ids()))
            .exec(connection)
            .await?;
    }
    Ok(())
}

/// Removes entries with their parts and the addresses that they had.
///
/// # Errors
/// The database refuses.
pub async fn remove_entries(
    connection: &impl ConnectionTrait,
    entry_type: EntryType,
    ids: &[Uuid],
) -> Result<(), DbErr> {
    if ids.is_empty() {
        return Ok(());
    }
    former_slug::Entity::delete_many()
        .filter(former_slug::Column::EntryId.is_in(ids.iter().copied()))
        .exec(connection)
        .await?;
    let delete = Query::delete()
        .from_table(entry_type.code())
        .and_where(Expr::col("id").is_in(ids.iter().copied()))
        .to_owned();
    connection.execute(&delete).await?;
    Ok(())
}
