//! Connections to the database, SQLite or PostgreSQL: some for writers and some for readers.

use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use passerelle_migrations::{Migrator, MigratorTrait};
use sea_orm::{
    AccessMode, ConnectOptions, DatabaseBackend, DatabaseConnection, DatabaseTransaction, DbErr,
    IsolationLevel, RuntimeErr, SqliteTransactionMode, SqlxError, TransactionOptions,
    TransactionTrait,
};

/// How long a writer waits for those before it.
const WRITER_PATIENCE: Duration = Duration::from_secs(15);
/// How long a reader waits for a connection: who still waits then has turned away.
const READER_PATIENCE: Duration = Duration::from_secs(5);

/// Rows that SQLite reads ahead of who asks for them.
const ROWS_AHEAD: usize = 1_000;

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
            // Writers wait for each other with a connection in hand: readers have their own.
            let half = connections / 2;
            let writer = sea_orm::Database::connect(options(url, half, WRITER_PATIENCE)).await?;
            let readers = options(url, connections - half, READER_PATIENCE);
            let reader = sea_orm::Database::connect(readers).await?;
            return Ok(Self { reader, writer });
        };
        let path = path.trim_start_matches("//");
        let path = path.split('?').next().unwrap_or(path);
        if let Some(folder) = Path::new(path).parent() {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        }
        let url = format!("sqlite://{path}?mode=rwc");
        // SQLite has one writer at a time; readers see the last commit meanwhile (WAL).
        let writer = sea_orm::Database::connect(sqlite_options(&url, 1, WRITER_PATIENCE)).await?;
        let readers = sqlite_options(&url, connections, READER_PATIENCE);
        let reader = sea_orm::Database::connect(readers).await?;
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

/// Whether an error says that the database cannot be reached just now: no connection is to be
/// had, or the one that was had broke. What is wrong with a statement is another thing.
pub fn is_unreachable(error: &DbErr) -> bool {
    match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error)) => {
            match &**error {
                SqlxError::Io(_)
                | SqlxError::Tls(_)
                | SqlxError::PoolTimedOut
                | SqlxError::PoolClosed
                | SqlxError::WorkerCrashed => true,
                // PostgreSQL's classes of broken connections, of resources that ran out, and of
                // a server that shuts down or starts (PostgreSQL, appendix A).
                SqlxError::Database(error) => error.code().is_some_and(|code| {
                    ["08", "53", "57P"]
                        .iter()
                        .any(|class| code.starts_with(class))
                }),
                _ => false,
            }
        }
        _ => false,
    }
}

fn options(url: &str, connections: u32, patience: Duration) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(patience)
        .connect_timeout(patience)
        .sqlx_logging(false);
    options
}

fn sqlite_options(url: &str, connections: u32, patience: Duration) -> ConnectOptions {
    let mut options = options(url, connections, patience);
    options.map_sqlx_sqlite_opts(move |sqlite| {
        sqlite
            .pragma("journal_mode", "WAL")
            // A commit that was acknowledged survives a power cut.
            .pragma("synchronous", "FULL")
            .pragma("foreign_keys", "ON")
            // Rows come from a thread of their own: it is not woken for every few.
            .row_buffer_size(ROWS_AHEAD)
            .busy_timeout(patience)
    });
    options
}
