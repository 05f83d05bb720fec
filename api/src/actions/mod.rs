//! Actions: what members do with partners abroad.

pub mod entry;
pub mod geojson;
pub mod get;
pub mod list;
pub mod routes;
pub mod store;
