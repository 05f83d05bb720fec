//! Pages of events.

mod calendar;
pub mod card;
pub mod detail;
pub mod list;
mod logic;
mod times;
