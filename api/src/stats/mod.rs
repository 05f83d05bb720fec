//! Figures and facets.

pub mod facets;
pub mod get;
pub mod routes;
