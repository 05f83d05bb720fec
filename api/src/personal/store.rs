//! SQL of personal data.

use passerelle_shared::accounts::AccountRole;
use passerelle_shared::codes::EntryType;
use passerelle_shared::personal::ConsentKind;
use sea_orm::sea_query::{Expr, ExprTrait, Func, LockType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::{
    access_token, account, affiliation, audit_entry, claim, consent, contact, file, mail, proposal,
    revision, session,
};

/// Who did what an erased account did.
pub const NOBODY: Uuid = Uuid::nil();

/// Every part of an account in a member, also those that were not taken yet, earliest first.
///
/// # Errors
/// The database does not answer.
pub async fn affiliations(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<affiliation::Model>, DbErr> {
    affiliation::Entity::find()
        .filter(affiliation::Column::AccountId.eq(account))
        .order_by_asc(affiliation::Column::Id)
        .all(connection)
        .await
}

/// Every session of an account that is kept, latest first.
///
/// # Errors
/// The database does not answer.
pub async fn sessions(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<session::Model>, DbErr> {
    session::Entity::find()
        .filter(session::Column::AccountId.eq(account))
        .order_by_desc(session::Column::Id)
        .all(connection)
        .await
}

/// Every personal access token of an account that is kept, latest first.
///
/// # Errors
/// The database does not answer.
pub async fn access_tokens(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<access_token::Model>, DbErr> {
    access_token::Entity::find()
        .filter(access_token::Column::AccountId.eq(account))
        .order_by_desc(access_token::Column::Id)
        .all(connection)
        .await
}

/// The claims of an account, earliest first.
///
/// # Errors
/// The database does not answer.
pub async fn claims(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<claim::Model>, DbErr> {
    claim::Entity::find()
        .filter(claim::Column::AccountId.eq(account))
        .order_by_asc(claim::Column::Id)
        .all(connection)
        .await
}

/// What an account proposed, earliest first.
///
/// # Errors
/// The database does not answer.
pub async fn proposals(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<proposal::Model>, DbErr> {
    proposal::Entity::find()
        .filter(proposal::Column::AccountId.eq(account))
        .order_by_asc(proposal::Column::Id)
        .all(connection)
        .await
}

/// What an account, or one of these contacts of members by name, was told or agreed to; latest
/// first.
///
/// # Errors
/// The database does not answer.
pub async fn consents(
    connection: &impl ConnectionTrait,
    account: Uuid,
    contacts: &[contact::Model],
) -> Result<Vec<consent::Model>, DbErr> {
    let mut whose = Condition::any().add(consent::Column::AccountId.eq(account));
    for contact in contacts {
        whose = whose.add(
            consent::Column::MemberId
                .eq(contact.member_id)
                .and(consent::Column::Name.eq(contact.name.as_str())),
        );
    }
    consent::Entity::find()
        .filter(whose)
        .order_by_desc(consent::Column::GivenAt)
        .order_by_desc(consent::Column::Id)
        .all(connection)
        .await
}

/// Keeps lines of the consent log.
///
/// # Errors
/// The database refuses.
pub async fn keep_consents(
    connection: &impl ConnectionTrait,
    rows: Vec<consent::Model>,
) -> Result<(), DbErr> {
    if rows.is_empty() {
        return Ok(());
    }
    consent::Entity::insert_many(rows.into_iter().map(consent::ActiveModel::from))
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Notes that a contact of a member agrees to something no longer.
///
/// # Errors
/// The database refuses.
pub async fn withdraw_consent(
    connection: &impl ConnectionTrait,
    member: Uuid,
    name: &str,
    kind: ConsentKind,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    consent::Entity::update_many()
        .col_expr(consent::Column::WithdrawnAt, Expr::value(now))
        .filter(consent::Column::MemberId.eq(member))
        .filter(consent::Column::Name.eq(name))
        .filter(consent::Column::Kind.eq(kind.code()))
        .filter(consent::Column::WithdrawnAt.is_null())
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets what a contact of a member agreed to.
///
/// # Errors
/// The database refuses.
pub async fn forget_consents(
    connection: &impl ConnectionTrait,
    member: Uuid,
    name: &str,
) -> Result<(), DbErr> {
    consent::Entity::delete_many()
        .filter(consent::Column::MemberId.eq(member))
        .filter(consent::Column::Name.eq(name))
        .exec(connection)
        .await?;
    Ok(())
}

/// The contacts of members with an e-mail address, in normal form; by member.
///
/// # Errors
/// The database does not answer.
pub async fn contacts(
    connection: &impl ConnectionTrait,
    email: &str,
) -> Result<Vec<contact::Model>, DbErr> {
    contact::Entity::find()
        .filter(Expr::expr(Func::lower(Expr::col(contact::Column::Email))).eq(email))
        .order_by_asc(contact::Column::MemberId)
        .order_by_asc(contact::Column::Position)
        .all(connection)
        .await
}

/// What the audit log says of an account: what it did, and what was done with it; latest first.
///
/// # Errors
/// The database does not answer.
pub async fn audit(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<audit_entry::Model>, DbErr> {
    audit_entry::Entity::find()
        .filter(
            Condition::any()
                .add(audit_entry::Column::AccountId.eq(account))
                .add(audit_entry::Column::SubjectId.eq(account)),
        )
        .order_by_desc(audit_entry::Column::At)
        .order_by_desc(audit_entry::Column::Id)
        .all(connection)
        .await
}

/// Id, kind of entry, entry, version, change and time of a saved state.
pub type Saved = (Uuid, String, Uuid, i32, String, OffsetDateTime);

/// What an account saved, latest first.
///
/// # Errors
/// The database does not answer.
pub async fn revisions(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<Saved>, DbErr> {
    revision::Entity::find()
        .select_only()
        .columns([
            revision::Column::Id,
            revision::Column::EntryType,
            revision::Column::EntryId,
            revision::Column::Version,
            revision::Column::Change,
            revision::Column::At,
        ])
        .filter(revision::Column::AccountId.eq(account))
        .order_by_desc(revision::Column::Id)
        .into_tuple()
        .all(connection)
        .await
}

/// The saved states of members whose text holds an e-mail address.
///
/// # Errors
/// The database does not answer.
pub async fn revisions_naming(
    connection: &impl ConnectionTrait,
    email: &str,
) -> Result<Vec<(Uuid, String)>, DbErr> {
    // A letter that stands for any other finds more than enough: each is read afterwards.
    revision::Entity::find()
        .select_only()
        .columns([revision::Column::Id, revision::Column::Document])
        .filter(revision::Column::EntryType.eq(EntryType::Member.code()))
        .filter(
            Expr::expr(Func::lower(Expr::col(revision::Column::Document)))
                .like(format!("%{email}%")),
        )
        .into_tuple()
        .all(connection)
        .await
}

/// Puts another document into a saved state.
///
/// # Errors
/// The database refuses.
pub async fn rewrite_revision(
    connection: &impl ConnectionTrait,
    id: Uuid,
    document: String,
) -> Result<(), DbErr> {
    revision::Entity::update_many()
        .col_expr(revision::Column::Document, Expr::value(document))
        .filter(revision::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// The mails to an address that are known, latest first.
///
/// # Errors
/// The database does not answer.
pub async fn mails(
    connection: &impl ConnectionTrait,
    email: &str,
) -> Result<Vec<mail::Model>, DbErr> {
    mail::Entity::find()
        .filter(mail::Column::Recipient.eq(email))
        .order_by_desc(mail::Column::Id)
        .all(connection)
        .await
}

/// Deletes the mails to an account and those that name it, sent or not.
///
/// # Errors
/// The database refuses.
pub async fn delete_mails(
    connection: &impl ConnectionTrait,
    account: &account::Model,
) -> Result<(), DbErr> {
    let to = mail::Column::Recipient.eq(account.email.as_str());
    mail::Entity::delete_many()
        .filter(to.or(mail::Column::AboutId.eq(account.id)))
        .exec(connection)
        .await?;
    Ok(())
}

/// Whether the platform has an administrator besides this one. The rows are held until the
/// transaction ends.
///
/// # Errors
/// The database does not answer.
pub async fn has_other_administrator(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<bool, DbErr> {
    let administrators = account::Entity::find()
        .filter(account::Column::Role.eq(AccountRole::Administrator.code()))
        .filter(account::Column::DeactivatedAt.is_null())
        .filter(account::Column::EmailVerifiedAt.is_not_null())
        .order_by_asc(account::Column::Id)
        .lock(LockType::Update)
        .all(connection)
        .await?;
    Ok(administrators.iter().any(|other| other.id != account))
}

/// Lets nobody have done what an account did.
///
/// # Errors
/// The database refuses.
pub async fn disown(connection: &impl ConnectionTrait, account: Uuid) -> Result<(), DbErr> {
    revision::Entity::update_many()
        .col_expr(revision::Column::AccountId, Expr::value(NOBODY))
        .filter(revision::Column::AccountId.eq(account))
        .exec(connection)
        .await?;
    claim::Entity::update_many()
        .col_expr(claim::Column::DecidedBy, Expr::value(NOBODY))
        .filter(claim::Column::DecidedBy.eq(account))
        .exec(connection)
        .await?;
    file::Entity::update_many()
        .col_expr(file::Column::AccountId, Expr::value(NOBODY))
        .filter(file::Column::AccountId.eq(account))
        .exec(connection)
        .await?;
    proposal::Entity::update_many()
        .col_expr(proposal::Column::DecidedBy, Expr::value(NOBODY))
        .filter(proposal::Column::DecidedBy.eq(account))
        .exec(connection)
        .await?;
    consent::Entity::update_many()
        .col_expr(consent::Column::RecordedBy, Expr::value(NOBODY))
        .filter(consent::Column::RecordedBy.eq(account))
        .exec(connection)
        .await?;
    Ok(())
}

/// Deletes an account, and with it what belongs to it.
///
/// # Errors
/// The database refuses.
pub async fn delete_account(connection: &impl ConnectionTrait, id: Uuid) -> Result<(), DbErr> {
    account::Entity::delete_by_id(id).exec(connection).await?;
    Ok(())
}

/// Takes an account that is gone out of the audit log, and what was said of its claims.
///
/// # Errors
/// The database refuses: the account is there.
pub async fn forget_in_audit(
    connection: &impl ConnectionTrait,
    account: Uuid,
    claims: &[Uuid],
) -> Result<(), DbErr> {
    audit_entry::Entity::update_many()
        .col_expr(audit_entry::Column::AccountId, Expr::value(NOBODY))
        .filter(audit_entry::Column::AccountId.eq(account))
        .exec(connection)
        .await?;
    audit_entry::Entity::update_many()
        .col_expr(audit_entry::Column::SubjectId, Expr::value(NOBODY))
        .col_expr(audit_entry::Column::Detail, Expr::value(""))
        .filter(audit_entry::Column::SubjectType.eq("account"))
        .filter(audit_entry::Column::SubjectId.eq(account))
        .exec(connection)
        .await?;
    audit_entry::Entity::update_many()
        .col_expr(audit_entry::Column::Detail, Expr::value(""))
        .filter(audit_entry::Column::SubjectType.eq("claim"))
        .filter(audit_entry::Column::SubjectId.is_in(claims.iter().copied()))
        .exec(connection)
        .await?;
    Ok(())
}
