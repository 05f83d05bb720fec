#[path = "../api/seed/mod.rs"]
mod seed;
#[path = "../api/support/mod.rs"]
mod support;
