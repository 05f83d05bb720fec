//! SQL of accounts, as administrators read and set them.

use std::collections::HashMap;

use passerelle_shared::accounts::AccountRole;
use passerelle_shared::administration::{AccountFilter, AccountState};
use sea_orm::sea_query::{Expr, LockType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, ExprTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Select, Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::entity::{access_token, account, affiliation, session};
use crate::search::words::fold;

/// Accounts that are looked through together for words.
const CHUNK: u64 = 1_000;

/// What is looked at of an account when words are sought.
type Names = (Uuid, String, String, String);

/// A page of accounts, latest first, one more than asked for, and how many there are. `named` are
/// the accounts of members whose names hold the words.
///
/// # Errors
/// The database does not answer.
pub async fn page(
    connection: &impl ConnectionTrait,
    filter: &AccountFilter,
    after: Option<Uuid>,
    most: u64,
    named: &[Uuid],
) -> Result<(Vec<account::Model>, u64), DbErr> {
    let all = kept(filter);
    let Some(words) = &filter.q else {
        let total = all.clone().count(connection).await?;
        let mut page = all.order_by_desc(account::Column::Id).limit(most + 1);
        if let Some(after) = after {
            page = page.filter(account::Column::Id.lt(after));
        }
        return Ok((page.all(connection).await?, total));
    };
    // Accents and both engines' ideas of case: words are compared here. A platform has some
    // thousands of accounts, and they are looked through a chunk at a time.
    let folded = fold(words);
    let sought: Vec<&str> = folded.split_whitespace().collect();
    let (mut ids, mut total, mut from) = (Vec::new(), 0, None);
    loop {
        let mut chunk = all
            .clone()
            .select_only()
            .columns([
                account::Column::Id,
                account::Column::GivenName,
                account::Column::FamilyName,
                account::Column::Email,
            ])
            .order_by_desc(account::Column::Id)
            .limit(CHUNK);
        if let Some(from) = from {
            chunk = chunk.filter(account::Column::Id.lt(from));
        }
        let rows: Vec<Names> = chunk.into_tuple().all(connection).await?;
        let Some(last) = rows.last() else { break };
        from = Some(last.0);
        for (id, given, family, email) in rows {
            let text = fold(&format!("{given} {family} {email}"));
            if named.contains(&id) || sought.iter().all(|word| text.contains(word)) {
                total += 1;
                if after.is_none_or(|after| id < after) && ids.len() as u64 <= most {
                    ids.push(id);
                }
            }
        }
    }
    let rows = account::Entity::find()
        .filter(account::Column::Id.is_in(ids))
        .order_by_desc(account::Column::Id)
        .all(connection)
        .await?;
    Ok((rows, total))
}

fn kept(filter: &AccountFilter) -> Select<account::Entity> {
    let mut all = account::Entity::find();
    if !filter.role.is_empty() {
        let roles = filter.role.iter().map(|role| role.code());
        all = all.filter(account::Column::Role.is_in(roles));
    }
    if !filter.state.is_empty() {
        let verified = account::Column::EmailVerifiedAt;
        let closed = account::Column::DeactivatedAt;
        let any = filter.state.iter().fold(Condition::any(), |any, state| {
            any.add(match state {
                AccountState::Active => verified.is_not_null().and(closed.is_null()),
                AccountState::Unverified => verified.is_null().and(closed.is_null()),
                AccountState::Deactivated => closed.is_not_null(),
            })
        });
        all = all.filter(any);
    }
    all
}

/// The accounts that belong to some members.
///
/// # Errors
/// The database does not answer.
pub async fn of_members(
    connection: &impl ConnectionTrait,
    members: &[Uuid],
) -> Result<Vec<Uuid>, DbErr> {
    if members.is_empty() {
        return Ok(Vec::new());
    }
    affiliation::Entity::find()
        .select_only()
        .column(affiliation::Column::AccountId)
        .distinct()
        .filter(affiliation::Column::MemberId.is_in(members.iter().copied()))
        .filter(affiliation::Column::AcceptedAt.is_not_null())
        .into_tuple()
        .all(connection)
        .await
}

/// The members that some accounts belong to.
///
/// # Errors
/// The database does not answer.
pub async fn affiliations(
    connection: &impl ConnectionTrait,
    accounts: &[Uuid],
) -> Result<HashMap<Uuid, Vec<Uuid>>, DbErr> {
    let rows: Vec<(Uuid, Uuid)> = affiliation::Entity::find()
        .select_only()
        .column(affiliation::Column::AccountId)
        .column(affiliation::Column::MemberId)
        .filter(affiliation::Column::AccountId.is_in(accounts.iter().copied()))
        .filter(affiliation::Column::AcceptedAt.is_not_null())
        .order_by_asc(affiliation::Column::Id)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(crate::rows::grouped(rows, |row| row))
}

/// How many living sessions, and how many good personal access tokens an account has.
///
/// # Errors
/// The database does not answer.
pub async fn doors(
    connection: &impl ConnectionTrait,
    account: Uuid,
    now: OffsetDateTime,
) -> Result<(u64, u64), DbErr> {
    let sessions = session::Entity::find()
        .filter(session::Column::AccountId.eq(account))
        .filter(session::Column::EndedAt.is_null())
        .filter(session::Column::ExpiresAt.gt(now))
        .count(connection)
        .await?;
    let tokens = access_token::Entity::find()
        .filter(access_token::Column::AccountId.eq(account))
        .filter(access_token::Column::ExpiresAt.gt(now))
        .count(connection)
        .await?;
    Ok((sessions, tokens))
}

/// The administrators who may sign in. Their rows are held until the transaction ends: two who take
/// the part from each other at once do so one after the other.
///
/// # Errors
/// The database does not answer.
pub async fn administrators(connection: &impl ConnectionTrait) -> Result<Vec<Uuid>, DbErr> {
    let rows = account::Entity::find()
        .filter(account::Column::Role.eq(AccountRole::Administrator.code()))
        .filter(account::Column::DeactivatedAt.is_null())
        .filter(account::Column::EmailVerifiedAt.is_not_null())
        .order_by_asc(account::Column::Id)
        .lock(LockType::Update)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Sets what an administrator sets of an account: false, and nothing is changed, where it has
/// another version.
///
/// # Errors
/// The database refuses.
pub async fn set(
    connection: &impl ConnectionTrait,
    before: &account::Model,
    role: AccountRole,
    deactivated_at: Option<OffsetDateTime>,
    now: OffsetDateTime,
) -> Result<bool, DbErr> {
    let changed = account::Entity::update_many()
        .set(account::ActiveModel {
            role: Set(role.code().to_owned()),
            deactivated_at: Set(deactivated_at),
            updated_at: Set(now),
            ..Default::default()
        })
        .col_expr(
            account::Column::Version,
            Expr::col(account::Column::Version).add(1),
        )
        .filter(account::Column::Id.eq(before.id))
        .filter(account::Column::Version.eq(before.version))
        .exec(connection)
        .await?;
    Ok(changed.rows_affected == 1)
}

/// Removes every personal access token of an account.
///
/// # Errors
/// The database refuses.
pub async fn remove_access_tokens(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<(), DbErr> {
    access_token::Entity::delete_many()
        .filter(access_token::Column::AccountId.eq(account))
        .exec(connection)
        .await?;
    Ok(())
}
