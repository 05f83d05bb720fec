//! Reference lists: themes, goals, countries, départements, régions, schemes.

pub mod get;
pub mod routes;
pub mod store;
