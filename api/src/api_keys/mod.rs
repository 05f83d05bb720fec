//! API keys: asked for by an account, granted by an administrator, counted by [`crate::quota`]. A key
//! gives no right: it reads what everybody reads, with a quota of its own.

pub mod create;
pub mod decide;
pub mod delete;
pub mod list;
pub mod own;
pub mod routes;
pub mod secret;
pub mod store;
pub mod view;
