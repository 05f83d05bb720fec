//! Accounts and their sessions.

mod access_tokens;
mod links;
mod password;
mod second_factor;
mod sessions;
