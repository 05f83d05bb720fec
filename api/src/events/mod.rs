//! Events: the shared agenda.

pub mod entry;
pub mod get;
pub mod list;
pub mod routes;
pub mod store;
