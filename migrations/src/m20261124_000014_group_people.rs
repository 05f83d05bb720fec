//! People in working groups, and links that accept an invitation to one.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    pk_uuid, string_len, text_null, timestamp_with_time_zone, uuid, uuid_null,
};

use crate::columns::{create, drop, index, owned, refers};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "group_participant";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                Table::create()
                    .table(TABLE)
                    .col(pk_uuid("id"))
                    .col(uuid("working_group_id"))
                    .col(uuid("account_id"))
                    .col(uuid_null("member_id"))
                    .col(string_len("function", 20))
                    .col(string_len("role", 20))
                    .col(string_len("status", 20))
                    .col(text_null("message"))
                    .col(timestamp_with_time_zone("since"))
                    .foreign_key(&mut owned(TABLE, "working_group_id", "working_group"))
                    .foreign_key(&mut owned(TABLE, "account_id", "account"))
                    .foreign_key(
                        refers(TABLE, "member_id", "member").on_delete(ForeignKeyAction::SetNull),
                    )
                    .to_owned(),
            ],
            vec![
                Index::create()
                    .name("group_participant_once")
                    .table(TABLE)
                    .col("working_group_id")
                    .col("account_id")
                    .unique()
                    .to_owned(),
                Index::create()
                    .name("group_participant_page")
                    .table(TABLE)
                    .col("working_group_id")
                    .col("status")
                    .col("role")
                    .col("id")
                    .to_owned(),
                index(TABLE, "account_id"),
                index(TABLE, "member_id"),
            ],
        )
        .await?;
        manager
            .alter_table(
                Table::alter()
                    .table("link_token")
                    .add_column(uuid_null("participant_id"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(
                Table::alter()
                    .table("link_token")
                    .drop_column("participant_id")
                    .to_owned(),
            )
            .await?;
        drop(manager, &[TABLE]).await
    }
}
