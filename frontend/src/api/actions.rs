//! Actions: `GET /api/v1/actions`.

use passerelle_shared::actions::{ActionDetail, ActionPage};

use super::Request;
use crate::state::filters::Query;

/// The filters of actions that a page's address may hold, `sort` aside.
pub const FILTERS: [&str; 13] = [
    "q",
    "seeking_partners",
    "theme",
    "country",
    "relation",
    "status",
    "sdg",
    "department",
    "freshness",
    "member",
    "from",
    "to",
    "bbox",
];

/// Actions under the filters of a page.
pub fn list(query: Query) -> Request<ActionPage> {
    let sort = query.get("sort").unwrap_or_default().to_owned();
    Request::list("/actions", query.only(&FILTERS).with("sort", sort))
}

/// One action, by its slug.
pub fn detail(slug: &str) -> Request<ActionDetail> {
    Request::entry("/actions", slug)
}
