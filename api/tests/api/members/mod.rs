//! Members of the directory.

mod create;
mod geojson;
mod get;
mod iati;
mod list;
