//! One row an entry, with the version at which it last changed and whether the public ever saw it, in place of one a change: the log
//! grows with the entries alone, and is read in the order of the changes.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, string_len, uuid};

use crate::columns::drop;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "entry_change";
const FORMER: &str = "former_entry_change";
const INDEX: &str = "entry_change_version_entry_id";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        rename(manager).await?;
        let table = Table::create()
            .table(TABLE)
            .col(string_len("entry_type", 20))
            .col(uuid("entry_id"))
            .col(big_integer("version"))
            .col(boolean("was_public"))
            .primary_key(
                Index::create()
                    .name("entry_last_change_pkey")
                    .col("entry_type")
                    .col("entry_id"),
            )
            .to_owned();
        manager.create_table(table).await?;
        let latest = Query::select()
            .columns(["entry_type", "entry_id"])
            .expr(Expr::col("version").max())
            .expr(Expr::cust("MAX(CASE WHEN deleted THEN 0 ELSE 1 END) = 1"))
            .from(FORMER)
            .group_by_columns(["entry_type", "entry_id"])
            .to_owned();
        fill(
            manager,
            &["entry_type", "entry_id", "version", "was_public"],
            latest,
        )
        .await?;
        drop(manager, &[FORMER]).await?;
        let index = Index::create()
            .name(INDEX)
            .table(TABLE)
            .col("version")
            .col("entry_id")
            .to_owned();
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(Index::drop().name(INDEX).table(TABLE).to_owned())
            .await?;
        rename(manager).await?;
        let table = Table::create()
            .table(TABLE)
            .col(big_integer("version"))
            .col(string_len("entry_type", 20))
            .col(uuid("entry_id"))
            .col(boolean("deleted"))
            .primary_key(
                Index::create()
                    .name("entry_change_pkey")
                    .col("version")
                    .col("entry_type")
                    .col("entry_id"),
            )
            .to_owned();
        manager.create_table(table).await?;
        let all = Query::select()
            .columns(["version", "entry_type", "entry_id"])
            .expr(false)
            .from(FORMER)
            .to_owned();
        fill(
            manager,
            &["version", "entry_type", "entry_id", "deleted"],
            all,
        )
        .await?;
        drop(manager, &[FORMER]).await
    }
}

async fn rename(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .rename_table(Table::rename().table(TABLE, FORMER).to_owned())
        .await
}

async fn fill(
    manager: &SchemaManager<'_>,
    columns: &[&'static str],
    from: SelectStatement,
) -> Result<(), DbErr> {
    let statement = Query::insert()
        .into_table(TABLE)
        .columns(columns.iter().copied())
        .select_from(from)
        .map_err(|error| DbErr::Migration(error.to_string()))?
        .to_owned();
    manager.exec_stmt(statement).await
}
