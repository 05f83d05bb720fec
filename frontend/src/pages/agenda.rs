//! Pages of events.

pub mod detail;
pub mod list;
