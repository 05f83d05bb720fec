//! Members: the organisations of the directory, claimed or not.

pub mod contacts;
pub mod create;
pub mod delete;
pub mod entry;
pub mod export;
pub mod geojson;
pub mod get;
pub mod iati;
pub mod list;
pub mod make;
pub mod merge;
pub mod merging;
pub mod publish;
mod represented;
pub mod revisions;
pub mod routes;
pub mod source;
pub mod store;
pub mod trust;
pub mod update;
pub mod write;
