//! Pages of actions of cooperation.

mod card;
pub mod detail;
pub mod list;
mod logic;

pub use card::ActionCard;
