//! Working groups.

mod get;
mod list;
