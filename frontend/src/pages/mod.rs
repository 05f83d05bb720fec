//! One folder per resource: `list.rs`, `detail.rs`, and `logic.rs` for what is pure and tested
//! natively.

pub mod actions;
pub mod administration;
pub mod agenda;
pub mod animation;
pub mod claims;
pub mod demonstration;
pub mod developers;
pub mod directory;
pub mod editing;
pub mod embeds;
pub mod entrance;
pub mod funding;
pub mod group_room;
pub mod groups;
pub mod home;
pub mod not_found;
pub mod private;
pub mod proposals;
pub mod search;
mod several;
pub mod sign_in;
pub mod space;
pub mod static_pages;
pub mod team;
pub mod voices;
pub mod webhooks;
