//! The data version, which every write of public data raises in its own transaction, and the
//! log of what each version changed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, string_len, uuid};

use crate::columns::{create, drop};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(
            manager,
            vec![
                Table::create()
                    .table("data_version")
                    .col(string_len("scope", 20).primary_key())
                    .col(big_integer("version"))
                    .to_owned(),
                Table::create()
                    .table("entry_change")
                    .col(big_integer("version"))
                    .col(string_len("entry_type", 20))
                    .col(uuid("entry_id"))
                    .col(boolean("deleted"))
                    .primary_key(
                        Index::create()
                            .col("version")
                            .col("entry_type")
                            .col("entry_id"),
                    )
                    .to_owned(),
            ],
            vec![],
        )
        .await?;
        manager
            .exec_stmt(
                Query::insert()
                    .into_table("data_version")
                    .columns(["scope", "version"])
                    .values_panic(["public".into(), 0.into()])
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["entry_change", "data_version"]).await
    }
}
