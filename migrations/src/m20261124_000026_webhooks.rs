//! Webhooks: who is told what changes, how far, and what came of it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, integer, pk_uuid, small_integer_null, string, string_len, string_len_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null, uuid, uuid_null,
};

use crate::columns::{create, drop, index, owned};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "webhook";
const LOG: &str = "webhook_delivery";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                Table::create()
                    .table(TABLE)
                    .col(pk_uuid("id"))
                    .col(uuid("account_id"))
                    .col(string("url"))
                    // Codes with a space between them; none for all.
                    .col(string("entry_types"))
                    .col(string_len("secret", 64))
                    .col(string_len_null("former_secret", 64))
                    .col(timestamp_with_time_zone_null("former_secret_until"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(string_len_null("disabled_reason", 20))
                    // The place in the order of changes up to which it was told.
                    .col(big_integer("told_version"))
                    .col(uuid("told_id"))
                    .col(integer("failures").default(0))
                    .col(timestamp_with_time_zone_null("failing_since"))
                    .col(timestamp_with_time_zone_null("last_success_at"))
                    // When it is its turn next, and whose turn it is.
                    .col(timestamp_with_time_zone("due_at"))
                    .col(uuid_null("lease"))
                    .foreign_key(&mut owned(TABLE, "account_id", "account"))
                    .to_owned(),
                Table::create()
                    .table(LOG)
                    .col(pk_uuid("id"))
                    .col(uuid("webhook_id"))
                    .col(string_len("message", 64))
                    .col(string_len("event", 20))
                    .col(integer("changes"))
                    .col(integer("attempt"))
                    .col(timestamp_with_time_zone("at"))
                    .col(integer("duration_ms"))
                    .col(string_len("outcome", 20))
                    .col(small_integer_null("status"))
                    .col(timestamp_with_time_zone_null("next_attempt_at"))
                    .foreign_key(&mut owned(LOG, "webhook_id", TABLE))
                    .to_owned(),
            ],
            vec![
                index(TABLE, "account_id"),
                index(TABLE, "due_at"),
                index(LOG, "at"),
                Index::create()
                    .name("webhook_delivery_webhook_id_id")
                    .table(LOG)
                    .col("webhook_id")
                    .col("id")
                    .to_owned(),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &[LOG, TABLE]).await
    }
}
