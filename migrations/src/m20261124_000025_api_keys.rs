//! API keys of partners, how much they are used, and what is spent of each quota.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, date_null, integer_null, pk_uuid, string, string_len, string_len_null,
    string_null, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

use crate::columns::{create, drop, index, owned};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                Table::create()
                    .table("api_key")
                    .col(pk_uuid("id"))
                    .col(uuid("account_id"))
                    .col(string("name"))
                    .col(string_null("website"))
                    .col(text("purpose"))
                    .col(string_len("state", 20))
                    .col(integer_null("quota"))
                    // SHA-256 of the secret, in hexadecimal.
                    .col(string_len_null("hash", 64).unique_key())
                    .col(string_len_null("hint", 10))
                    .col(text_null("reason"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(timestamp_with_time_zone_null("granted_at"))
                    .col(timestamp_with_time_zone_null("ended_at"))
                    .col(date_null("last_used_on"))
                    .foreign_key(&mut owned("api_key", "account_id", "account"))
                    .to_owned(),
                Table::create()
                    .table("api_key_use")
                    .col(uuid("api_key_id"))
                    // The beginning of an hour, in seconds since 1970.
                    .col(big_integer("hour"))
                    .col(big_integer("requests"))
                    .primary_key(Index::create().col("api_key_id").col("hour"))
                    .foreign_key(&mut owned("api_key_use", "api_key_id", "api_key"))
                    .to_owned(),
                Table::create()
                    .table("quota_window")
                    // A key, an account, or the keyed hash of a network.
                    .col(string_len("subject", 80))
                    .col(big_integer("hour"))
                    .col(big_integer("used"))
                    .primary_key(Index::create().col("subject").col("hour"))
                    .to_owned(),
            ],
            vec![
                index("api_key", "account_id"),
                index("api_key", "state"),
                index("api_key_use", "hour"),
                index("quota_window", "hour"),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["quota_window", "api_key_use", "api_key"]).await
    }
}
