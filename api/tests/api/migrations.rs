//! The schema goes up, down and up again.

use std::collections::BTreeSet;

use passerelle_migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseConnection, Statement};

use crate::support::{Engine, TestDatabase};

async fn rows(
    connection: &DatabaseConnection,
    sql: &str,
    columns: &[&str],
) -> BTreeSet<Vec<String>> {
    let statement = Statement::from_string(connection.get_database_backend(), sql.to_owned());
    let rows = connection.query_all_raw(statement).await.unwrap();
    rows.iter()
        .map(|row| {
            columns
                .iter()
                .map(|column| row.try_get::<String>("", column).unwrap())
                .collect()
        })
        .collect()
}

/// Tables with their columns, indexes and constraints, as texts.
async fn schema(connection: &DatabaseConnection) -> BTreeSet<Vec<String>> {
    if connection.get_database_backend() == DatabaseBackend::Sqlite {
        let sql = "SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_master \
            WHERE name NOT LIKE 'seaql%' AND name NOT LIKE 'sqlite%'";
        return rows(connection, sql, &["type", "name", "sql"]).await;
    }
    let columns = "SELECT table_name::text AS a, column_name::text AS b, \
        data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS c \
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE 'seaql%'";
    let indexes = "SELECT tablename::text AS a, indexname::text AS b, indexdef AS c \
        FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE 'seaql%'";
    let constraints = "SELECT conrelid::regclass::text AS a, conname::text AS b, pg_get_constraintdef(oid) AS c \
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE 'seaql%'";
    let mut all = BTreeSet::new();
    for sql in [columns, indexes, constraints] {
        all.extend(rows(connection, sql, &["a", "b", "c"]).await);
    }
    all
}

async fn up_down_up(engine: Engine) {
    let place = TestDatabase::blank(engine).await;
    let database = place.connect().await;
    let connection = database.writer();
    Migrator::up(connection, None).await.unwrap();
    let first = schema(connection).await;
    assert!(first.len() > 40, "{}", first.len());
    Migrator::down(connection, None).await.unwrap();
    assert_eq!(schema(connection).await, BTreeSet::new());
    // One at a time, each down and up again.
    for steps in 1..=Migrator::migrations().len() {
        Migrator::up(connection, Some(1)).await.unwrap();
        let here = schema(connection).await;
        Migrator::down(connection, Some(1)).await.unwrap();
        Migrator::up(connection, Some(1)).await.unwrap();
        assert_eq!(schema(connection).await, here, "after {steps}");
    }
    assert_eq!(schema(connection).await, first);
    Migrator::up(connection, None).await.unwrap();
    assert_eq!(schema(connection).await, first);
}

#[actix_web::test]
async fn up_down_and_up_again_on_sqlite() {
    up_down_up(Engine::Sqlite).await;
}

#[actix_web::test]
async fn up_down_and_up_again_on_postgres() {
    up_down_up(Engine::Postgres).await;
}

/// Every foreign key is the beginning of an index: deleting and following it are no scans.
#[actix_web::test]
async fn foreign_keys_are_indexed_on_sqlite() {
    let place = TestDatabase::empty(Engine::Sqlite).await;
    let database = place.connect().await;
    let sql = "SELECT m.name AS a, f.\"from\" AS b FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'";
    let keys = rows(database.reader(), sql, &["a", "b"]).await;
    let sql = "SELECT m.name AS a, i.name AS b FROM sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) i WHERE m.type = 'table' AND i.seqno = 0";
    let indexed = rows(database.reader(), sql, &["a", "b"]).await;
    assert!(keys.len() > 20, "{}", keys.len());
    let lacking: Vec<_> = keys.difference(&indexed).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[actix_web::test]
async fn foreign_keys_are_indexed_on_postgres() {
    let place = TestDatabase::empty(Engine::Postgres).await;
    let database = place.connect().await;
    let sql = "SELECT conrelid::regclass::text AS a, attname::text AS b FROM pg_constraint \
        JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1] WHERE contype = 'f'";
    let keys = rows(database.reader(), sql, &["a", "b"]).await;
    let sql = "SELECT indrelid::regclass::text AS a, attname::text AS b FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]";
    let indexed = rows(database.reader(), sql, &["a", "b"]).await;
    assert!(keys.len() > 20, "{}", keys.len());
    let lacking: Vec<_> = keys.difference(&indexed).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}
