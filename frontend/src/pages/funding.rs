//! Pages of funding calls.

pub mod detail;
pub mod list;
