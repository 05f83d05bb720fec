//! Full-text search over every kind of entry, on each engine's own index.

pub mod find;
pub mod get;
pub mod index;
pub mod rank;
pub mod routes;
pub mod store;
pub mod words;
