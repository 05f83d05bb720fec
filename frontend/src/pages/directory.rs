//! Pages of members.

mod card;
mod claim;
pub mod detail;
pub mod list;
mod logic;
