//! Pages of actions of cooperation.

mod card;
pub mod detail;
pub mod list;
mod logic;

pub use card::ActionCard;
pub use logic::{freshness_icon, freshness_tone, name_of_slug};
