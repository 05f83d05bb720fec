//! Pages of funding calls.

pub mod card;
pub mod detail;
pub mod list;
mod logic;
