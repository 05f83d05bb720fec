//! The API's root document.

pub mod get;
pub mod routes;
