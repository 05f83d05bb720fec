//! What entries were: every saved state of every entry, and when an entry was deleted.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    integer, pk_uuid, string_len, text, timestamp_with_time_zone, timestamp_with_time_zone_null,
    uuid, uuid_null,
};

use crate::columns::{create, drop, index};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Tables whose entries are edited.
const EDITED: [&str; 5] = ["member", "action", "event", "working_group", "funding_call"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                Table::create()
                    .table("revision")
                    .col(pk_uuid("id"))
                    .col(string_len("entry_type", 20))
                    .col(uuid("entry_id"))
                    .col(integer("version"))
                    .col(uuid_null("account_id"))
                    .col(timestamp_with_time_zone("at"))
                    .col(string_len("change", 20))
                    .col(text("document"))
                    .to_owned(),
            ],
            vec![
                Index::create()
                    .name("revision_entry_version")
                    .table("revision")
                    .col("entry_id")
                    .col("version")
                    .unique()
                    .to_owned(),
                index("revision", "account_id"),
            ],
        )
        .await?;
        for table in EDITED {
            manager
                .alter_table(
                    Table::alter()
                        .table(table)
                        .add_column(timestamp_with_time_zone_null("deleted_at"))
                        .to_owned(),
                )
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in EDITED {
            manager
                .alter_table(
                    Table::alter()
                        .table(table)
                        .drop_column("deleted_at")
                        .to_owned(),
                )
                .await?;
        }
        drop(manager, &["revision"]).await
    }
}
