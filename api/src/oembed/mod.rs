//! oEmbed: an address of the interface becomes a frame on another site (oembed.com).

pub mod get;
pub mod routes;
