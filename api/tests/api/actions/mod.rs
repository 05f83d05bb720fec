//! Actions.

mod geojson;
mod get;
mod list;
