//! The outbox: mails are written in the transaction of their cause and sent afterwards.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    integer, pk_uuid, string, string_len, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null,
};

use crate::columns::{create, drop, index};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                Table::create()
                    .table("mail")
                    .col(pk_uuid("id"))
                    // One cause is told once.
                    .col(string("cause").unique_key())
                    .col(string("recipient"))
                    .col(string_len("lang", 2))
                    .col(string_len("template", 40))
                    .col(text("values"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(integer("attempts").default(0))
                    // When it is tried next; nothing once it was sent or given up.
                    .col(timestamp_with_time_zone_null("due_at"))
                    .col(timestamp_with_time_zone_null("sent_at"))
                    .col(text_null("last_error"))
                    .to_owned(),
            ],
            vec![index("mail", "due_at"), index("mail", "created_at")],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["mail"]).await
    }
}
