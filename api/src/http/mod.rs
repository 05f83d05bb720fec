//! What every request goes through: extractors, errors, the read layer and the envelope.

pub mod authorized;
pub mod body;
pub mod cache;
pub mod client;
pub mod docs;
pub mod envelope;
pub mod error;
pub mod files;
pub mod language;
pub mod negotiation;
pub mod pieces;
pub mod query;
pub mod read;
pub mod routes;
