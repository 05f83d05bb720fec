//! Members: the organisations of the directory, claimed or not.

pub mod entry;
pub mod geojson;
pub mod get;
pub mod list;
pub mod routes;
pub mod store;
