//! Funding calls.

mod get;
mod list;
