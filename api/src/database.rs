//! Connections to the database: SQLite with one writer and a pool of readers, or PostgreSQL.

use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use passerelle_migrations::{Migrator, MigratorTrait};
use sea_orm::{
    AccessMode, ConnectOptions, DatabaseBackend, DatabaseConnection, DatabaseTransaction, DbErr,
    IsolationLevel, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

/// How long a writer waits for the one before it (SQLite) or for a connection.
const PATIENCE: Duration = Duration::from_secs(15);

/// The database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Database {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
}

impl Database {
    /// Connects, and makes a SQLite file where there is none.
    ///
    /// # Errors
    /// The database cannot be reached, or the file's folder cannot be made.
    pub async fn connect(url: &str, connections: u32) -> anyhow::Result<Self> {
        let Some(path) = url.strip_prefix("sqlite:") else {
            let pool = sea_orm::Database::connect(options(url, connections)).await?;
            return Ok(Self {
                reader: pool.clone(),
                writer: pool,
            });
        };
        let path = path.trim_start_matches("//");
        let path = path.split('?').next().unwrap_or(path);
        if let Some(folder) = Path::new(path).parent() {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        }
        let url = format!("sqlite://{path}?mode=rwc");
        // SQLite has one writer at a time; readers see the last commit meanwhile (WAL).
        let writer = sea_orm::Database::connect(sqlite_options(&url, 1)).await?;
        let reader = sea_orm::Database::connect(sqlite_options(&url, connections)).await?;
        Ok(Self { reader, writer })
    }

    /// Brings the schema up to date.
    ///
    /// # Errors
    /// A migration fails.
    pub async fn migrate(&self) -> Result<(), DbErr> {
        Migrator::up(&self.writer, None).await
    }

    /// For reading.
    pub fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// For writing what is not public data; public data is written through
    /// [`Write`](crate::changes::Write).
    pub fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// Closes every connection.
    pub async fn close(self) {
        for pool in [self.reader, self.writer] {
            if let Err(error) = pool.close().await {
                tracing::warn!(%error, "closing a connection failed");
            }
        }
    }

    /// Which engine it is.
    pub fn backend(&self) -> DatabaseBackend {
        self.reader.get_database_backend()
    }

    /// A transaction that sees one state of the database from its first query on.
    ///
    /// # Errors
    /// No connection can be had.
    pub async fn begin_read(&self) -> Result<DatabaseTransaction, DbErr> {
        match self.backend() {
            DatabaseBackend::Sqlite => self.reader.begin().await,
            _ => {
                self.reader
                    .begin_with_config(
                        Some(IsolationLevel::RepeatableRead),
                        Some(AccessMode::ReadOnly),
                    )
                    .await
            }
        }
    }

    /// A transaction that writes. On SQLite it takes the write lock at once: a read that turns
    /// into a write later would fail with BUSY.
    ///
    /// # Errors
    /// No connection can be had.
    pub async fn begin_write(&self) -> Result<DatabaseTransaction, DbErr> {
        self.writer
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await
    }
}

fn options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .connect_timeout(PATIENCE)
        .sqlx_logging(false);
    options
}

fn sqlite_options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = options(url, connections);
    options.map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .pragma("journal_mode", "WAL")
            // A commit that was acknowledged survives a power cut.
            .pragma("synchronous", "FULL")
            .pragma("foreign_keys", "ON")
            .busy_timeout(PATIENCE)
    });
    options
}
