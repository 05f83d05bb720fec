//! The API, driven over HTTP on a fresh database, on SQLite and on PostgreSQL.

mod support;

mod lists;
