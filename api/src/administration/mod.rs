//! Administration: accounts, and the audit log.

pub mod account_get;
pub mod account_list;
pub mod account_update;
pub mod audit_list;
pub mod audit_store;
pub mod routes;
pub mod store;
pub mod view;
