//! Pages of members.

mod card;
mod claim;
mod contacts;
pub mod detail;
pub mod list;
mod logic;
