//! Funding calls: calls for projects with their window and rules.

pub mod create;
pub mod delete;
pub mod entry;
pub mod export;
pub mod get;
pub mod list;
pub mod publish;
mod represented;
pub mod revisions;
pub mod routes;
pub mod source;
pub mod store;
pub mod update;
pub mod write;
