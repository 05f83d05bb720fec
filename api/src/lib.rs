//! Passerelle's server. A request goes envelope → route → handler (which must hold the permission
//! as an argument) → read layer → catalogue or store; docs/ARCHITECTURE.md tells the whole.

pub mod accounts;
pub mod actions;
pub mod app;
pub mod catalogue;
pub mod changes;
pub mod clock;
pub mod config;
pub mod database;
pub mod editing;
pub mod entity;
pub mod events;
pub mod freshness;
pub mod funding_calls;
pub mod health;
pub mod http;
pub mod mail;
pub mod map;
pub mod markdown;
pub mod members;
pub mod openapi;
pub mod policy;
pub mod reference;
pub mod root;
pub mod rows;
pub mod search;
pub mod secret;
pub mod seed;
pub mod server;
pub mod sessions;
pub mod slug;
pub mod stats;
pub mod working_groups;
