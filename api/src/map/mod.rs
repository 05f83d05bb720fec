//! Maps: the points of a view, clustered.

pub mod cluster;
pub mod get;
pub mod query;
pub mod routes;
