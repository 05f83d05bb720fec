//! What the whole application shares: language, theme, the network's root document, who is signed
//! in, and the filters of a list in its address.

pub mod address;
pub mod filters;
pub mod language;
pub mod network;
pub mod reference;
pub mod session;
pub mod theme;
