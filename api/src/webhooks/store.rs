//! SQL of webhooks.

use passerelle_shared::codes::EntryType;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DatabaseBackend, DbErr, EntityTrait,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::changes::{Place, current_version};
use crate::database::Database;
use crate::entity::{account, webhook, webhook_delivery};

/// How long a process that takes a webhook has for it, before another takes it again: some times
/// what a delivery may take.
const LEASE: Duration = Duration::minutes(1);

/// A webhook of an account.
///
/// # Errors
/// The database does not answer.
pub async fn of_account(
    connection: &impl ConnectionTrait,
    account: Uuid,
    id: Uuid,
) -> Result<Option<webhook::Model>, DbErr> {
    webhook::Entity::find_by_id(id)
        .filter(webhook::Column::AccountId.eq(account))
        .one(connection)
        .await
}

/// The webhooks of an account, the oldest first.
///
/// # Errors
/// The database does not answer.
pub async fn all_of_account(
    connection: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<webhook::Model>, DbErr> {
    webhook::Entity::find()
        .filter(webhook::Column::AccountId.eq(account))
        .order_by_asc(webhook::Column::Id)
        .all(connection)
        .await
}

/// Kinds of entry as they are kept.
pub fn entry_types(types: &[EntryType]) -> String {
    let codes: Vec<&str> = types.iter().map(|it| it.code()).collect();
    codes.join(" ")
}

/// Keeps a webhook, which is told what changes from now on.
///
/// # Errors
/// The database refuses.
pub async fn insert(
    connection: &impl ConnectionTrait,
    account_id: Uuid,
    url: String,
    types: &[EntryType],
    secret: String,
    now: OffsetDateTime,
) -> Result<webhook::Model, DbErr> {
    let row = webhook::Model {
        id: Uuid::now_v7(),
        account_id,
        url,
        entry_types: entry_types(types),
        secret,
        former_secret: None,
        former_secret_until: None,
        created_at: now,
        disabled_reason: None,
        told_version: current_version(connection).await?,
        told_id: Uuid::max(),
        failures: 0,
        failing_since: None,
        last_success_at: None,
        due_at: now,
        lease: None,
    };
    webhook::Entity::insert(webhook::ActiveModel::from(row.clone()))
        .exec_without_returning(connection)
        .await?;
    Ok(row)
}

/// Changes a webhook.
///
/// # Errors
/// The database refuses.
pub async fn update(
    connection: &impl ConnectionTrait,
    id: Uuid,
    changes: webhook::ActiveModel,
) -> Result<(), DbErr> {
    webhook::Entity::update_many()
        .set(changes)
        .filter(webhook::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(())
}

/// Removes a webhook of an account with its deliveries: false if it has none like it.
///
/// # Errors
/// The database refuses.
pub async fn remove(
    connection: &impl ConnectionTrait,
    account: Uuid,
    id: Uuid,
) -> Result<bool, DbErr> {
    let removed = webhook::Entity::delete_many()
        .filter(webhook::Column::AccountId.eq(account))
        .filter(webhook::Column::Id.eq(id))
        .exec(connection)
        .await?;
    Ok(removed.rows_affected == 1)
}

/// Takes webhooks that have something to be told and whose turn it is: no other process gets them
/// for a while. Those of accounts that may not sign in wait.
///
/// # Errors
/// The database does not answer.
pub async fn take(
    database: &Database,
    now: OffsetDateTime,
    most: u64,
) -> Result<Vec<webhook::Model>, DbErr> {
    let transaction = database.begin_write().await?;
    let version = current_version(&transaction).await?;
    let behind = Condition::any()
        .add(webhook::Column::ToldVersion.lt(version))
        // In the midst of a version.
        .add(webhook::Column::ToldId.ne(Uuid::max()));
    let active = Query::select()
        .expr(Expr::val(1))
        .from(account::Entity)
        .and_where(
            Expr::col((account::Entity, account::Column::Id))
                .equals((webhook::Entity, webhook::Column::AccountId)),
        )
        .and_where(account::Column::EmailVerifiedAt.is_not_null())
        .and_where(account::Column::DeactivatedAt.is_null())
        .to_owned();
    let mut due = webhook::Entity::find()
        .filter(webhook::Column::DisabledReason.is_null())
        .filter(webhook::Column::DueAt.lte(now))
        .filter(Expr::exists(active))
        .filter(behind)
        .order_by_asc(webhook::Column::DueAt)
        .limit(most);
    if database.backend() == DatabaseBackend::Postgres {
        due = due.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let mut rows = due.all(&transaction).await?;
    if !rows.is_empty() {
        let lease = Some(Uuid::now_v7());
        webhook::Entity::update_many()
            .col_expr(webhook::Column::DueAt, Expr::value(now + LEASE))
            .col_expr(webhook::Column::Lease, Expr::value(lease))
            .filter(webhook::Column::Id.is_in(rows.iter().map(|row| row.id)))
            .exec(&transaction)
            .await?;
        for row in &mut rows {
            row.lease = lease;
        }
    }
    transaction.commit().await?;
    Ok(rows)
}

/// Holds a webhook that was taken, to be changed: whether it is still there, and still taken.
///
/// # Errors
/// The database does not answer.
pub async fn held(
    connection: &impl ConnectionTrait,
    taken: &webhook::Model,
) -> Result<Option<bool>, DbErr> {
    // SQLite's write transaction has the lock already, and leaves these words out.
    let row = webhook::Entity::find_by_id(taken.id)
        .lock(LockType::Update)
        .one(connection)
        .await?;
    Ok(row.map(|row| row.lease == taken.lease))
}

/// Lets a webhook that was taken go on from a place, where nothing has to be told before it.
///
/// # Errors
/// The database refuses.
pub async fn go_on(
    connection: &impl ConnectionTrait,
    taken: &webhook::Model,
    from: Place,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    let changes = webhook::ActiveModel {
        told_version: Set(from.version),
        told_id: Set(from.id),
        due_at: Set(now),
        lease: Set(None),
        ..Default::default()
    };
    webhook::Entity::update_many()
        .set(changes)
        .filter(webhook::Column::Id.eq(taken.id))
        .filter(webhook::Column::Lease.eq(taken.lease))
        .exec(connection)
        .await?;
    Ok(())
}

/// Notes a delivery.
///
/// # Errors
/// The database refuses.
pub async fn log(
    connection: &impl ConnectionTrait,
    row: webhook_delivery::Model,
) -> Result<(), DbErr> {
    webhook_delivery::Entity::insert(webhook_delivery::ActiveModel::from(row).reset_all())
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// A page of a webhook's deliveries, latest first, one more than asked for, and how many there are.
///
/// # Errors
/// The database does not answer.
pub async fn deliveries(
    connection: &impl ConnectionTrait,
    webhook: Uuid,
    after: Option<Uuid>,
    most: u64,
) -> Result<(Vec<webhook_delivery::Model>, u64), DbErr> {
    let all =
        webhook_delivery::Entity::find().filter(webhook_delivery::Column::WebhookId.eq(webhook));
    let total = all.clone().count(connection).await?;
    // Identifiers rise with time.
    let mut page = all
        .order_by_desc(webhook_delivery::Column::Id)
        .limit(most + 1);
    if let Some(after) = after {
        page = page.filter(webhook_delivery::Column::Id.lt(after));
    }
    Ok((page.all(connection).await?, total))
}

/// Forgets deliveries before a time, and secrets that are good no longer.
///
/// # Errors
/// The database refuses.
pub async fn forget(
    connection: &impl ConnectionTrait,
    deliveries_before: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<(), DbErr> {
    webhook_delivery::Entity::delete_many()
        .filter(webhook_delivery::Column::At.lt(deliveries_before))
        .exec(connection)
        .await?;
    let nothing = webhook::ActiveModel {
        former_secret: Set(None),
        former_secret_until: Set(None),
        ..Default::default()
    };
    webhook::Entity::update_many()
        .set(nothing)
        .filter(webhook::Column::FormerSecretUntil.lte(now))
        .exec(connection)
        .await?;
    Ok(())
}
