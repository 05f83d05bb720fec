//! Accounts: what people who sign in may see and change of their own.

pub mod access_token;
pub mod get;
pub mod password;
pub mod password_update;
pub mod proof;
pub mod routes;
pub mod second_factor;
pub mod session_list;
pub mod store;
pub mod totp;
pub mod update;
pub mod view;
