//! Reference lists: `GET /api/v1/reference`.

use passerelle_shared::reference::Reference;

use super::Request;
use crate::state::filters::Query;

/// Themes, goals, countries, départements, régions and schemes.
pub fn reference() -> Request<Reference> {
    Request::list("/reference", Query::new())
}
