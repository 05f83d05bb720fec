//! Actions: what members do with partners abroad.

pub mod activity;
pub mod create;
pub mod delete;
pub mod entry;
pub mod export;
pub mod geojson;
pub mod get;
pub mod list;
pub mod publish;
mod represented;
pub mod revisions;
pub mod routes;
pub mod shares;
pub mod source;
pub mod store;
pub mod update;
pub mod write;
