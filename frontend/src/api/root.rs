//! What platform this is: `GET /api/v1`.

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
