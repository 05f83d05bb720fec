//! Members of the directory.

mod geojson;
mod get;
mod list;
