//! Working groups: groups on a concrete subject. A closed group shows nowhere outside.

pub mod entry;
pub mod get;
pub mod list;
pub mod routes;
pub mod store;
