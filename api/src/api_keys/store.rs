//! SQL of API keys.

use passerelle_shared::api_keys::{ApiKeyFilter, ApiKeyState, CreateApiKey};
use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Set,
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::accounts::store as accounts;
use crate::entity::api_key;
use crate::quota::reader::Known;
use crate::rows::number;

/// The key of a secret that is good, by its hash.
///
/// # Errors
/// The database does not answer.
pub async fn known(connection: &impl ConnectionTrait, hash: &str) -> Result<Option<Known>, DbErr> {
    let row = api_key::Entity::find()
        .filter(api_key::Column::Hash.eq(hash))
        .filter(api_key::Column::State.eq(ApiKeyState::Granted.code()))
        .one(connection)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    if accounts::active(connection, row.account_id)
        .await?
        .is_none()
    {
        return Ok(None);
    }
    Ok(Some(Known {
        id: row.id,
        quota: number("api_key.quota", row.id, row.quota.unwrap_or_default())?,
    }))
}

/// The keys of an account, latest first.
///
/// # Errors
/// The database does not answer.
pub async fn of_account(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<api_key::Model>, DbErr> {
    api_key::Entity::find()
        .filter(api_key::Column::AccountId.eq(account))
        .order_by_desc(api_key::Column::Id)
        .all(connection)
        .await
}

/// How many keys of an account are good or asked for.
///
/// # Errors
/// The database does not answer.
pub async fn living(connection: &impl ConnectionTrait, account: Uuid) -> Result<u64, DbErr> {
    let living = [ApiKeyState::Requested.code(), ApiKeyState::Granted.code()];
    api_key::Entity::find()
        .filter(api_key::Column::AccountId.eq(account))
        .filter(api_key::Column::State.is_in(living))
        .count(connection)
        .await
}

/// A page of keys, latest first, one more than asked for, and how many there are.
///
/// # Errors
/// The database does not answer.
pub async fn page(
    connection: &impl ConnectionTrait,
    filter: &ApiKeyFilter,
    after: Option<Uuid>,
    most: u64,
) -> Result<(Vec<api_key::Model>, u64), DbErr> {
    let mut all = api_key::Entity::find();
    if !filter.state.is_empty() {
        let states = filter.state.iter().map(|state| state.code());
        all = all.filter(api_key::Column::State.is_in(states));
    }
    let total = all.clone().count(connection).await?;
    let mut page = all.order_by_desc(api_key::Column::Id).limit(most + 1);
    if let Some(after) = after {
        page = page.filter(api_key::Column::Id.lt(after));
    }
    Ok((page.all(connection).await?, total))
}

/// A key, whose row is held until the transaction ends.
///
/// # Errors
/// The database does not answer.
pub async fn locked(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<api_key::Model>, DbErr> {
    api_key::Entity::find_by_id(id)
        .lock(LockType::Update)
        .one(connection)
        .await
}

/// Keeps what somebody asks for.
///
/// # Errors
/// The database refuses.
pub async fn ask(
    connection: &impl ConnectionTrait,
    account: Uuid,
    wanted: CreateApiKey,
    now: OffsetDateTime,
) -> Result<api_key::Model, DbErr> {
    let row = api_key::Model {
        id: Uuid::now_v7(),
        account_id: account,
        name: wanted.name,
        website: wanted.website,
        purpose: wanted.purpose,
        state: ApiKeyState::Requested.code().to_owned(),
        quota: None,
        hash: None,
        hint: None,
        reason: None,
        created_at: now,
        granted_at: None,
        ended_at: None,
        last_used_on: None,
    };
    api_key::Entity::insert(api_key::ActiveModel::from(row.clone()))
        .exec_without_returning(connection)
        .await?;
    Ok(row)
}

/// Grants a key, or gives one that is granted another quota.
///
/// # Errors
/// The database refuses.
pub async fn grant(
    connection: &impl ConnectionTrait,
    row: api_key::Model,
    quota: u32,
    reason: Option<String>,
    now: OffsetDateTime,
) -> Result<api_key::Model, DbErr> {
    let quota = i32::try_from(quota).unwrap_or(i32::MAX);
    keep(
        connection,
        api_key::Model {
            state: ApiKeyState::Granted.code().to_owned(),
            quota: Some(quota),
            reason,
            granted_at: row.granted_at.or(Some(now)),
            ended_at: None,
            ..row
        },
    )
    .await
}

/// Ends a key: it is known by no secret any more.
///
/// # Errors
/// The database refuses.
pub async fn end(
    connection: &impl ConnectionTrait,
    row: api_key::Model,
    state: ApiKeyState,
    reason: Option<String>,
    now: OffsetDateTime,
) -> Result<api_key::Model, DbErr> {
    keep(
        connection,
        api_key::Model {
            state: state.code().to_owned(),
            hash: None,
            reason,
            ended_at: Some(now),
            ..row
        },
    )
    .await
}

/// Gives a key another secret.
///
/// # Errors
/// The database refuses.
pub async fn give_secret(
    connection: &impl ConnectionTrait,
    row: api_key::Model,
    hash: String,
    hint: String,
) -> Result<api_key::Model, DbErr> {
    keep(
        connection,
        api_key::Model {
            hash: Some(hash),
            hint: Some(hint),
            ..row
        },
    )
    .await
}

async fn keep(
    connection: &impl ConnectionTrait,
    row: api_key::Model,
) -> Result<api_key::Model, DbErr> {
    let changes = api_key::ActiveModel {
        id: Set(row.id),
        state: Set(row.state.clone()),
        quota: Set(row.quota),
        hash: Set(row.hash.clone()),
        hint: Set(row.hint.clone()),
        reason: Set(row.reason.clone()),
        granted_at: Set(row.granted_at),
        ended_at: Set(row.ended_at),
        ..Default::default()
    };
    changes.update_without_returning(connection).await?;
    Ok(row)
}

/// Removes a key.
///
/// # Errors
/// The database refuses.
pub async fn remove(connection: &impl ConnectionTrait, id: Uuid) -> Result<(), DbErr> {
    api_key::Entity::delete_by_id(id).exec(connection).await?;
    Ok(())
}

/// Forgets keys that were refused or revoked before a time.
///
/// # Errors
/// The database refuses.
pub async fn forget(
    connection: &impl ConnectionTrait,
    before: OffsetDateTime,
) -> Result<(), DbErr> {
    api_key::Entity::delete_many()
        .filter(api_key::Column::EndedAt.lt(before))
        .exec(connection)
        .await?;
    Ok(())
}
