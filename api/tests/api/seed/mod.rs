//! Filling the database.

mod bench;
mod demonstration;
mod reference;
mod start;
mod territories;
