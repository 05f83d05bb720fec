//! Files that people send, and which entries show them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, integer, pk_uuid, string, string_len, string_len_null, string_null, text,
    timestamp_with_time_zone, uuid, uuid_null,
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
                    .table("file")
                    .col(pk_uuid("id"))
                    // Who sent it; no foreign key, as in the history.
                    .col(uuid_null("account_id"))
                    .col(string("name"))
                    .col(string_len("media_type", 100))
                    .col(big_integer("bytes"))
                    // Sizes of an image, JSON.
                    .col(text("sizes"))
                    .col(timestamp_with_time_zone("created_at"))
                    // The entry that used it first: it is no other's.
                    .col(string_len_null("entry_type", 20))
                    .col(uuid_null("entry_id"))
                    .to_owned(),
                Table::create()
                    .table("file_use")
                    .col(pk_uuid("id"))
                    .col(uuid("file_id"))
                    .col(uuid("entry_id"))
                    .col(string_len("part", 20))
                    .col(integer("position"))
                    // The title of a document, or what is seen on an image.
                    .col(string("words"))
                    .col(string_null("credit"))
                    .foreign_key(&mut owned("file_use", "file_id", "file"))
                    .to_owned(),
            ],
            vec![
                Index::create()
                    .name("file_account_created")
                    .table("file")
                    .col("account_id")
                    .col("created_at")
                    .to_owned(),
                Index::create()
                    .name("file_entry_created")
                    .table("file")
                    .col("entry_id")
                    .col("created_at")
                    .to_owned(),
                index("file_use", "file_id"),
                index("file_use", "entry_id"),
            ],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["file_use", "file"]).await
    }
}
