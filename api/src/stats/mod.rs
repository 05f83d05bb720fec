//! Figures and facets.

pub mod get;
pub mod routes;
