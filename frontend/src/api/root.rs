//! What platform this is: `GET /api/v1`.

use passerelle_shared::provider::SignInProvider;
use passerelle_shared::root::{Network, Tiles};
use serde::Deserialize;

use super::Request;
use crate::state::filters::Query;

/// What pages need of the contract's `ApiRoot`.
#[derive(Debug, Deserialize)]
pub struct Root {
    /// Whether the entries are invented, for demonstration.
    pub demonstration: bool,
    /// The network that runs the platform.
    pub network: Network,
    /// A tile server for the map's background, where one is configured.
    pub tiles: Option<Tiles>,
}

/// The root document.
pub fn root() -> Request<Root> {
    Request::list("", Query::new())
}

/// What the page that signs in needs of it besides: other pages do not read it.
#[derive(Debug, Deserialize)]
pub struct SignInRoot {
    /// The service that people may sign in by, where there is one.
    pub sign_in_provider: Option<SignInProvider>,
}

/// The same document, which every page has asked for already.
pub fn sign_in() -> Request<SignInRoot> {
    Request::list("", Query::new())
}
