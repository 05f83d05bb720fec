//! Funding calls: calls for projects with their window and rules.

pub mod entry;
pub mod get;
pub mod list;
pub mod routes;
pub mod store;
