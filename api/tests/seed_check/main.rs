#[path = "../api/seed/mod.rs"]
mod seed;
mod support;
