//! Working groups: `GET /api/v1/working-groups`.

use passerelle_shared::working_groups::{WorkingGroupDetail, WorkingGroupPage};

use super::Request;
use crate::state::filters::Query;

/// The filters of working groups that a page's address may hold.
pub const FILTERS: [&str; 4] = ["q", "theme", "access", "member"];

/// Working groups under the filters of a page.
pub fn list(query: Query) -> Request<WorkingGroupPage> {
    Request::list("/working-groups", query.only(&FILTERS))
}

/// One working group, by its slug.
pub fn detail(slug: &str) -> Request<WorkingGroupDetail> {
    Request::entry("/working-groups", slug)
}
