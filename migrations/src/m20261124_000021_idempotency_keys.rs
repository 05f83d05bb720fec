//! Keys of requests that make something, with what they were answered: so that what is sent twice is
//! done once.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    small_integer_null, string_len, text, timestamp_with_time_zone, uuid,
};

use crate::columns::{create, drop, index, owned};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "idempotency_key";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                Table::create()
                    .table(TABLE)
                    .col(uuid("account_id"))
                    // SHA-256 of the key, and of the request that it stands for.
                    .col(string_len("hash", 64))
                    .col(string_len("request", 64))
                    .col(timestamp_with_time_zone("created_at"))
                    // Nothing while the request is under way.
                    .col(small_integer_null("status"))
                    // JSON.
                    .col(text("headers"))
                    .col(text("body"))
                    .primary_key(Index::create().col("account_id").col("hash"))
                    .foreign_key(&mut owned(TABLE, "account_id", "account"))
                    .to_owned(),
            ],
            vec![index(TABLE, "created_at")],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &[TABLE]).await
    }
}
