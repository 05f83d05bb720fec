//! The audit log: who did what to what. Rows are added; the database refuses everything else.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::audit_entry;

/// Notes a deed.
///
/// # Errors
/// The database refuses.
pub async fn note(
    connection: &impl ConnectionTrait,
    account: Option<Uuid>,
    deed: &str,
    subject: (&str, Uuid),
    detail: &str,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let (kind, id) = subject;
    keep(connection, account, deed, (kind, Some(id)), detail, now).await
}

/// Notes a deed with something that has a name and no identifier, as a reference list.
///
/// # Errors
/// The database refuses.
pub async fn note_named(
    connection: &impl ConnectionTrait,
    account: Option<Uuid>,
    deed: &str,
    subject: &str,
    detail: &str,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    keep(connection, account, deed, (subject, None), detail, now).await
}

async fn keep(
    connection: &impl ConnectionTrait,
    account: Option<Uuid>,
    deed: &str,
    subject: (&str, Option<Uuid>),
    detail: &str,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let row = audit_entry::Model {
        id: Uuid::now_v7(),
        at: now,
        account_id: account,
        deed: deed.to_owned(),
        subject_type: subject.0.to_owned(),
        subject_id: subject.1,
        detail: detail.to_owned(),
    };
    audit_entry::Entity::insert(audit_entry::ActiveModel::from(row))
        .exec_without_returning(connection)
        .await?;
    Ok(())
}
