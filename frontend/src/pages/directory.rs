//! Pages of members.

pub mod detail;
pub mod list;
