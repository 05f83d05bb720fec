//! Files: what people send for their entries. Bytes stand in a folder or in an S3; what is known of
//! them, in the database. A file belongs to the first entry that uses it, and to no other.

pub mod access;
pub mod content;
pub mod create;
pub mod describe;
pub mod get;
pub mod image;
pub mod made;
pub mod routes;
pub mod storage;
pub mod store;
pub mod sweep;
pub mod uses;
pub mod view;
