//! Claiming a page, and what waits for the animators.

pub mod claim;
