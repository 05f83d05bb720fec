//! Sessions: signing in and out. A session is the family of its refresh tokens; access tokens are
//! short-lived, and each request looks at the session besides, so that what ends a session or
//! changes an account takes effect at the next request.

pub mod actor;
pub mod cookie;
pub mod create;
pub mod delete;
pub mod keys;
pub mod link;
pub mod open;
pub mod refresh;
pub mod routes;
pub mod second_factor;
pub mod store;
pub mod throttle;
