//! Claims of pages, and the people of a member.

mod affiliations;
pub mod claim;
