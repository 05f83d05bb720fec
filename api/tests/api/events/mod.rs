//! Events.

mod get;
mod list;
