//! Pages of working groups.

pub mod detail;
pub mod list;
mod logic;
