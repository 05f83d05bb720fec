//! The outbox: mails that are to be delivered, in the database.

use passerelle_shared::lang::Lang;
use sea_orm::sea_query::{Expr, LockBehavior, LockType, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseBackend, DbErr, EntityTrait,
    QueryFilter, QueryOrder, QuerySelect, Set,
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{Mail, Template};
use crate::database::Database;
use crate::entity::mail;
use crate::rows::code;

/// How long a process that takes a mail has for it, before another takes it again.
const LEASE: Duration = Duration::minutes(5);
/// How often a mail is tried: the last try comes some two days after the first.
const ATTEMPTS_MAX: i32 = 10;
/// First pause after a failure; it doubles each time.
const BACKOFF: Duration = Duration::minutes(2);

/// A mail that was taken for delivery.
#[derive(Clone, Debug)]
pub struct Due {
    /// Identifier: the same at every attempt, and that of the message.
    pub id: Uuid,
    /// When it was written.
    pub written_at: OffsetDateTime,
    /// The mail.
    pub mail: Mail,
    pub(super) attempts: i32,
}

/// Writes a mail, unless one with the same cause was written.
///
/// # Errors
/// The database refuses.
pub async fn write(
    connection: &impl ConnectionTrait,
    mail: Mail,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    keep(connection, mail, None, now).await
}

/// Writes a mail in which the name of somebody else stands: it goes with that account.
///
/// # Errors
/// The database refuses.
pub async fn write_about(
    connection: &impl ConnectionTrait,
    account: Uuid,
    mail: Mail,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    keep(connection, mail, Some(account), now).await
}

async fn keep(
    connection: &impl ConnectionTrait,
    mail: Mail,
    about_id: Option<Uuid>,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let row = mail::Model {
        id: Uuid::now_v7(),
        cause: mail.cause,
        recipient: mail.recipient,
        lang: mail.lang.code().to_owned(),
        template: mail.template.code().to_owned(),
        values: mail.values.to_string(),
        created_at: now,
        attempts: 0,
        due_at: Some(now),
        sent_at: None,
        last_error: None,
        about_id,
    };
    mail::Entity::insert(mail::ActiveModel::from(row).reset_all())
        .on_conflict(
            OnConflict::column(mail::Column::Cause)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Takes mails that are due: no other process gets them for a while.
///
/// # Errors
/// The database does not answer, or a row holds what it should not.
pub async fn take(database: &Database, now: OffsetDateTime, most: u64) -> Result<Vec<Due>, DbErr> {
    let transaction = database.begin_write().await?;
    let mut due = mail::Entity::find()
        .filter(mail::Column::DueAt.lte(now))
        .order_by_asc(mail::Column::DueAt)
        .limit(most);
    if database.backend() == DatabaseBackend::Postgres {
        due = due.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let rows = due.all(&transaction).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    mail::Entity::update_many()
        .col_expr(mail::Column::DueAt, Expr::value(now + LEASE))
        .filter(mail::Column::Id.is_in(ids))
        .exec(&transaction)
        .await?;
    transaction.commit().await?;
    rows.into_iter().map(due_of).collect()
}

fn due_of(row: mail::Model) -> Result<Due, DbErr> {
    let wrong = |what: String| DbErr::Type(format!("mail.{what} of {}", row.id));
    let lang: Lang = code("mail.lang", row.id, &row.lang)?;
    let template = Template::of(&row.template)
        .ok_or_else(|| wrong(format!("template: {:?}", row.template)))?;
    let values =
        serde_json::from_str(&row.values).map_err(|error| wrong(format!("values: {error}")))?;
    Ok(Due {
        id: row.id,
        written_at: row.created_at,
        attempts: row.attempts,
        mail: Mail {
            cause: row.cause,
            recipient: row.recipient,
            lang,
            template,
            values,
        },
    })
}

/// Notes that a mail was delivered. What it said is forgotten unless it is `kept`: links that sign
/// in stand in it.
///
/// # Errors
/// The database refuses.
pub async fn delivered(
    connection: &impl ConnectionTrait,
    due: &Due,
    kept: bool,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let mut changes = mail::ActiveModel {
        due_at: Set(None),
        sent_at: Set(Some(now)),
        attempts: Set(due.attempts + 1),
        last_error: Set(None),
        ..Default::default()
    };
    if !kept {
        changes.values = Set("{}".to_owned());
    }
    update(connection, due.id, changes).await
}

/// Notes that a mail could not be delivered: it is tried again later, and given up in the end, or
/// at once where the refusal is final.
///
/// # Errors
/// The database refuses.
pub async fn failed(
    connection: &impl ConnectionTrait,
    due: &Due,
    error: String,
    is_final: bool,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let attempts = due.attempts + 1;
    let pause = BACKOFF * 2_i32.pow(attempts.unsigned_abs().min(20));
    let changes = mail::ActiveModel {
        attempts: Set(attempts),
        due_at: Set((attempts < ATTEMPTS_MAX && !is_final).then(|| now + pause)),
        last_error: Set(Some(error)),
        ..Default::default()
    };
    update(connection, due.id, changes).await
}

async fn update(
    connection: &impl ConnectionTrait,
    id: Uuid,
    changes: mail::ActiveModel,
) -> Result<(), DbErr> {
    mail::Entity::update_many()
        .set(changes)
        .filter(mail::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// The latest mails that were written, latest first: for a demonstration's own mailbox.
///
/// # Errors
/// The database does not answer.
pub async fn latest(connection: &impl ConnectionTrait, most: u64) -> Result<Vec<Due>, DbErr> {
    let rows = mail::Entity::find()
        .order_by_desc(mail::Column::Id)
        .limit(most)
        .all(connection)
        .await?;
    rows.into_iter().map(due_of).collect()
}
