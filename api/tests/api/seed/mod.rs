//! Filling the database.

mod bench;
mod demonstration;
mod reference;
mod territories;
