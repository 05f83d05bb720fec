//! Which refresh token followed which: so that one whose answer was lost is told from a stolen one.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string_len_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

const INDEX: &str = "refresh_token_predecessor";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(
                Table::alter()
                    .table("refresh_token")
                    .add_column(string_len_null("predecessor", 64))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name(INDEX)
                    .table("refresh_token")
                    .col("predecessor")
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(Index::drop().name(INDEX).table("refresh_token").to_owned())
            .await?;
        manager
            .alter_table(
                Table::alter()
                    .table("refresh_token")
                    .drop_column("predecessor")
                    .to_owned(),
            )
            .await
    }
}
