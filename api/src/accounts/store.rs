//! SQL of accounts.

mod access_tokens;

use std::collections::HashMap;

pub use self::access_tokens::{
    access_token, access_tokens, keep_access_token, note_access_token, remove_access_token,
};
use passerelle_shared::accounts::{AccountRole, MemberRole};
use passerelle_shared::lang::Lang;
use sea_orm::sea_query::{Expr, LockType};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::{account, affiliation, recovery_code};

/// An e-mail address as it is kept: trimmed, in lower case.
pub fn normal(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Whether an account may sign in.
pub fn is_active(account: &account::Model) -> bool {
    account.email_verified_at.is_some() && account.deactivated_at.is_none()
}

/// An account by its address, in normal form.
///
/// # Errors
/// The database does not answer.
pub async fn by_email(
    connection: &impl ConnectionTrait,
    email: &str,
) -> Result<Option<account::Model>, DbErr> {
    // A NUL can stand in no text of PostgreSQL.
    if email.contains('\0') {
        return Ok(None);
    }
    account::Entity::find()
        .filter(account::Column::Email.eq(email))
        .one(connection)
        .await
}

/// An account.
///
/// # Errors
/// The database does not answer.
pub async fn by_id(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<account::Model>, DbErr> {
    account::Entity::find_by_id(id).one(connection).await
}

/// Some accounts.
///
/// # Errors
/// The database does not answer.
pub async fn by_ids(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, account::Model>, DbErr> {
    let rows = account::Entity::find()
        .filter(account::Column::Id.is_in(ids.iter().copied()))
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// An account that may sign in.
///
/// # Errors
/// The database does not answer.
pub async fn active(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<account::Model>, DbErr> {
    Ok(by_id(connection, id).await?.filter(is_active))
}

/// A new account without a name, which may do nothing until its address is confirmed.
pub fn blank(email: String, role: AccountRole, lang: Lang, now: OffsetDateTime) -> account::Model {
    account::Model {
        id: Uuid::now_v7(),
        email,
        email_verified_at: None,
        given_name: String::new(),
        family_name: String::new(),
        lang: lang.code().to_owned(),
        role: role.code().to_owned(),
        password_hash: None,
        totp_secret: None,
        totp_confirmed_at: None,
        totp_step: None,
        deactivated_at: None,
        last_seen_at: None,
        first_warned_at: None,
        last_warned_at: None,
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

/// The account of an address, in normal form; one is made, under these names, where there is none.
///
/// # Errors
/// The database refuses.
pub async fn of_email_or_new(
    connection: &impl ConnectionTrait,
    email: String,
    given_name: &str,
    family_name: &str,
    lang: Lang,
    now: OffsetDateTime,
) -> Result<account::Model, DbErr> {
    if let Some(account) = by_email(connection, &email).await? {
        return Ok(account);
    }
    let account = account::Model {
        given_name: given_name.to_owned(),
        family_name: family_name.to_owned(),
        ..blank(email, AccountRole::Member, lang, now)
    };
    insert(connection, account.clone()).await?;
    Ok(account)
}

/// An account, whose row is held until the transaction ends: what is counted of it stays so.
///
/// # Errors
/// The database does not answer.
pub async fn locked(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<account::Model>, DbErr> {
    // SQLite's write transaction has the lock already, and leaves these words out.
    account::Entity::find_by_id(id)
        .lock(LockType::Update)
        .one(connection)
        .await
}

/// Whoever looks after the platform.
///
/// # Errors
/// The database does not answer.
pub async fn administrators(
    connection: &impl ConnectionTrait,
) -> Result<Vec<account::Model>, DbErr> {
    of_role(connection, AccountRole::Administrator).await
}

/// Whoever animates the network.
///
/// # Errors
/// The database does not answer.
pub async fn animators(connection: &impl ConnectionTrait) -> Result<Vec<account::Model>, DbErr> {
    of_role(connection, AccountRole::Animator).await
}

async fn of_role(
    connection: &impl ConnectionTrait,
    role: AccountRole,
) -> Result<Vec<account::Model>, DbErr> {
    account::Entity::find()
        .filter(account::Column::Role.eq(role.code()))
        .filter(account::Column::DeactivatedAt.is_null())
        .order_by_asc(account::Column::Id)
        .all(connection)
        .await
}

/// Whoever administers a member.
///
/// # Errors
/// The database does not answer.
pub async fn administrators_of(
    connection: &impl ConnectionTrait,
    member: Uuid,
) -> Result<Vec<account::Model>, DbErr> {
    let ids: Vec<Uuid> = affiliation::Entity::find()
        .select_only()
        .column(affiliation::Column::AccountId)
        .filter(affiliation::Column::MemberId.eq(member))
        .filter(affiliation::Column::Role.eq(MemberRole::Administrator.code()))
        .filter(affiliation::Column::AcceptedAt.is_not_null())
        .into_tuple()
        .all(connection)
        .await?;
    account::Entity::find()
        .filter(account::Column::Id.is_in(ids))
        .filter(account::Column::DeactivatedAt.is_null())
        .order_by_asc(account::Column::Id)
        .all(connection)
        .await
}

/// Makes an account.
///
/// # Errors
/// The database refuses: the address is taken.
pub async fn insert(
    connection: &impl ConnectionTrait,
    account: account::Model,
) -> Result<(), DbErr> {
    let row = account::ActiveModel::from(account).reset_all();
    account::Entity::insert(row)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// Changes columns of an account.
///
/// # Errors
/// The database refuses.
pub async fn update(
    connection: &impl ConnectionTrait,
    id: Uuid,
    changes: account::ActiveModel,
) -> Result<(), DbErr> {
    account::Entity::update_many()
        .set(changes)
        .filter(account::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// Notes that whoever has the account reads the mail of its address: false if that was known.
///
/// # Errors
/// The database refuses.
pub async fn verify_email(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let verified = account::Entity::update_many()
        .col_expr(account::Column::EmailVerifiedAt, Expr::value(now))
        .filter(account::Column::Id.eq(id))
        .filter(account::Column::EmailVerifiedAt.is_null())
        .exec(connection)
        .await?;
    Ok(verified.rows_affected == 1)
}

/// Notes that an account is used: it is not dormant, whatever its owner was warned of.
///
/// # Errors
/// The database refuses.
pub async fn note_seen(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let changes = account::ActiveModel {
        last_seen_at: Set(Some(now)),
        first_warned_at: Set(None),
        last_warned_at: Set(None),
        ..Default::default()
    };
    update(connection, id, changes).await
}

/// What an account belongs to, as far as it was accepted.
///
/// # Errors
/// The database does not answer.
pub async fn affiliations(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<affiliation::Model>, DbErr> {
    affiliation::Entity::find()
        .filter(affiliation::Column::AccountId.eq(account))
        .filter(affiliation::Column::AcceptedAt.is_not_null())
        .order_by_asc(affiliation::Column::CreatedAt)
        .order_by_asc(affiliation::Column::Id)
        .all(connection)
        .await
}

/// Uses the TOTP step of a code up: false if it, or a later one, was used before.
///
/// # Errors
/// The database refuses.
pub async fn use_step(
    connection: &impl ConnectionTrait,
    account: Uuid,
    step: i64,
) -> Result<bool, DbErr> {
    let used = account::Entity::update_many()
        .col_expr(account::Column::TotpStep, Expr::value(step))
        .filter(account::Column::Id.eq(account))
        .filter(
            Condition::any()
                .add(account::Column::TotpStep.is_null())
                .add(account::Column::TotpStep.lt(step)),
        )
        .exec(connection)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Uses a recovery code up: false if there is none like it.
///
/// # Errors
/// The database refuses.
pub async fn use_recovery_code(
    connection: &impl ConnectionTrait,
    account: Uuid,
    hash: &str,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let used = recovery_code::Entity::update_many()
        .col_expr(recovery_code::Column::UsedAt, Expr::value(now))
        .filter(recovery_code::Column::AccountId.eq(account))
        .filter(recovery_code::Column::Hash.eq(hash))
        .filter(recovery_code::Column::UsedAt.is_null())
        .exec(connection)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Gives an account other recovery codes.
///
/// # Errors
/// The database refuses.
pub async fn replace_recovery_codes(
    connection: &impl ConnectionTrait,
    account: Uuid,
    hashes: Vec<String>,
) -> Result<(), DbErr> {
    recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::AccountId.eq(account))
        .exec(connection)
        .await?;
    if hashes.is_empty() {
        return Ok(());
    }
    let rows = hashes.into_iter().map(|hash| recovery_code::ActiveModel {
        hash: Set(hash),
        account_id: Set(account),
        used_at: Set(None),
    });
    recovery_code::Entity::insert_many(rows)
        .exec_without_returning(connection)
        .await?;
    Ok(())
}
