//! What platform this is: `GET /api/v1`.

use passerelle_shared::root::ApiRoot;

use super::Request;
use crate::state::filters::Query;

/// The root document.
pub fn root() -> Request<ApiRoot> {
    Request::list("", Query::new())
}
