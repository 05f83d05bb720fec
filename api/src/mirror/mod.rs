//! Following what changes, for a copy elsewhere: the entries in the order in which they last
//! changed, those that are gone among them. Whoever keeps what each answer says, and asks again
//! with its cursor, holds what the lists hold.

pub mod get;
pub mod place;
pub mod routes;
