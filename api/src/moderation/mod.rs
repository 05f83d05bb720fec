//! Moderation: one queue of all that waits for a decision, and one way to decide.

pub mod create;
pub mod list;
pub mod routes;
pub mod rows;
pub mod store;
pub mod subject;
pub mod submissions;
pub mod view;
pub mod waiting;
