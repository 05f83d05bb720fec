//! Since when an entry no longer shows a file of its own: so that it goes some day.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::timestamp_with_time_zone_null;

use crate::columns::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(
                Table::alter()
                    .table("file")
                    .add_column(timestamp_with_time_zone_null("unused_since"))
                    .to_owned(),
            )
            .await?;
        manager.create_index(index("file", "unused_since")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(
                Index::drop()
                    .name("file_unused_since")
                    .table("file")
                    .to_owned(),
            )
            .await?;
        manager
            .alter_table(
                Table::alter()
                    .table("file")
                    .drop_column("unused_since")
                    .to_owned(),
            )
            .await
    }
}
