//! Webhooks, with a real receiver.

mod copy;
mod deliver;
mod failing;
mod manage;
mod networks;
