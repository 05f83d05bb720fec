//! Claiming a page, and what waits for the animators.

pub mod claim;
pub mod queue;
