//! Columns and tables that recur.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    integer, pk_uuid, string, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
};

/// The columns of every aggregate: identity, publication, verification, times and version.
pub(crate) fn aggregate(table: &'static str) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(pk_uuid("id"))
        .col(string("slug").unique_key())
        .col(string("publication"))
        .col(timestamp_with_time_zone_null("last_verified_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(integer("version").default(1))
        .to_owned()
}

/// A row that belongs to an aggregate, in an order: `id`, the owner's id and `position`.
pub(crate) fn part(table: &'static str, owner: &'static str) -> TableCreateStatement {
    let owner_id = format!("{owner}_id");
    Table::create()
        .table(table)
        .col(pk_uuid("id"))
        .col(uuid(owner_id.clone()))
        .col(integer("position"))
        .foreign_key(
            ForeignKey::create()
                .from(table, owner_id)
                .to(owner, "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}

/// A link between an aggregate and a value: both columns are the key.
pub(crate) fn link(
    table: &'static str,
    owner: &'static str,
    value: ColumnDef,
) -> TableCreateStatement {
    let owner_id = format!("{owner}_id");
    let value_name = value.get_column_name();
    Table::create()
        .table(table)
        .col(uuid(owner_id.clone()))
        .col(value)
        .primary_key(Index::create().col(owner_id.clone()).col(value_name))
        .foreign_key(
            ForeignKey::create()
                .from(table, owner_id)
                .to(owner, "id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}

/// A foreign key to a table's `id` that keeps the referred row from being deleted.
pub(crate) fn refers(
    table: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, column)
        .to(to, "id")
        .to_owned()
}

/// A foreign key to a table's `id` whose row goes with the one that it refers to.
pub(crate) fn owned(
    table: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    refers(table, column, to)
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}

/// An index on one column, named after both.
pub(crate) fn index(table: &'static str, column: &'static str) -> IndexCreateStatement {
    Index::create()
        .name(format!("{table}_{column}"))
        .table(table)
        .col(column)
        .to_owned()
}

/// Creates tables and indexes, in order.
pub(crate) async fn create(
    manager: &SchemaManager<'_>,
    tables: Vec<TableCreateStatement>,
    indexes: Vec<IndexCreateStatement>,
) -> Result<(), DbErr> {
    for table in tables {
        manager.create_table(table).await?;
    }
    for index in indexes {
        manager.create_index(index).await?;
    }
    Ok(())
}

/// Drops tables, in order.
pub(crate) async fn drop(
    manager: &SchemaManager<'_>,
    tables: &[&'static str],
) -> Result<(), DbErr> {
    for &table in tables {
        manager
            .drop_table(Table::drop().table(table).to_owned())
            .await?;
    }
    Ok(())
}
