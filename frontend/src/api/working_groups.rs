//! Working groups: `GET /api/v1/working-groups`.

use passerelle_shared::working_groups::{
    WorkingGroupDetail, WorkingGroupPage, WorkingGroupSource, WorkingGroupWorkspace,
};

use super::Request;
use super::call::Call;
use crate::state::filters::{Query, encode_segment};

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

/// One working group as its leads write it, by its slug.
pub fn source(slug: &str) -> Call<WorkingGroupSource> {
    Call::get(&format!("/working-groups/{}/source", encode_segment(slug)))
}

/// One working group as whoever takes part sees it, by its slug.
pub fn workspace(slug: &str) -> Call<WorkingGroupWorkspace> {
    Call::get(&format!(
        "/working-groups/{}/workspace",
        encode_segment(slug)
    ))
}
