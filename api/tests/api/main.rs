//! The API, driven over HTTP on a fresh database, on SQLite and on PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

mod accounts;
mod actions;
mod administration;
mod api_keys;
mod claims;
mod concurrent_writes;
mod database_away;
mod editing;
mod events;
mod files;
mod freshness_under_load;
mod funding_calls;
mod health;
mod hidden;
mod http;
mod map;
mod members;
mod migrations;
mod mirror;
mod moderation;
mod oda;
mod oembed;
mod oidc;
mod openapi;
mod participants;
mod personal;
mod plans;
mod reference;
mod representations;
mod rights;
mod root;
mod search;
mod seed;
mod settings;
mod smtp;
mod stats;
mod time_passes;
mod webhooks;
mod working_groups;
