//! Signing in by another service (`OpenID Connect Core 1.0`, authorization code flow with PKCE), as
//! `ProConnect` asks for it. Off until it is configured.
//!
//! Whose account it is:
//!
//! 1. An account is found by who its owner is at the service: issuer and subject. An address that
//!    changes there changes nothing here.
//! 2. At the first time, an account with the e-mail address is linked, if the service says that the
//!    address is the person's. That proves what a mailed link proves, so it confirms the address too.
//! 3. Nobody gets an account by it: who has none is told how to get one, as by a mailed link.
//! 4. An account that is closed stays closed.
//!
//! It stands in the place of a password or a link, and never of a second factor: `eidas1` is a
//! single one. Roles that need a second factor give their code here as after every other way.
//!
//! The protocol's words are few and stand here; what is cryptography is the libraries' that the
//! server has anyway. The crate `openidconnect` would bring 35 more, among them a second set of
//! elliptic curves, and takes no user information that is signed with ES256.

pub mod attempt;
pub mod begin;
mod discovery;
pub mod finish;
mod identity;
pub mod provider;
pub mod routes;
pub mod settings;
pub mod sign_out;
pub mod store;
mod token;
mod transfer;
