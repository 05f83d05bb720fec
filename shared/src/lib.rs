//! The contract between the API and its clients: request and response types, codes, limits
//! and problem types. Compiles to native code and to WebAssembly; does no input or output.
//!
//! Wire grammar (docs/API-DESIGN.md): fields and codes in `snake_case`, times RFC 3339 in UTC,
//! dates ISO 8601 (`2026-11-24`), money in euro cents, countries ISO 3166-1 alpha-2, coordinates
//! WGS 84 in degrees.

pub mod accounts;
pub mod actions;
pub mod addresses;
pub mod administration;
pub mod api_keys;
pub mod changes;
pub mod claims;
pub mod codes;
pub mod demonstration;
pub mod editing;
pub mod embeds;
pub mod events;
pub mod files;
pub mod funding_calls;
pub mod geo;
pub mod iso_date;
pub mod iso_time;
pub mod lang;
pub mod limits;
pub mod map;
pub mod members;
pub mod moderation;
pub mod oda;
pub mod page;
pub mod participants;
pub mod personal;
pub mod problem;
pub mod proposals;
pub mod provider;
pub mod query;
pub mod reference;
pub mod representations;
pub mod root;
pub mod search;
pub mod stats;
pub mod validation;
pub mod webhooks;
pub mod working_groups;
