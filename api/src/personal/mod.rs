//! Personal data: what is known of a person, what the person agreed to, and how it is erased.
//! docs/PERSONAL-DATA.md says what is kept, why and how long.

pub mod consents;
pub mod contacts;
pub mod erase;
pub mod erasure;
pub mod export;
pub mod store;
mod view;
