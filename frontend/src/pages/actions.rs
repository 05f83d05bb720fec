//! Pages of actions of cooperation.

pub mod detail;
pub mod list;
