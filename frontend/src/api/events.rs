//! Events: `GET /api/v1/events`.

use passerelle_shared::events::{EventDetail, EventPage};

use super::Request;
use crate::state::filters::Query;

/// The filters of events that a page's address may hold, `sort` and `limit` aside.
pub const FILTERS: [&str; 11] = [
    "q",
    "kind",
    "format",
    "theme",
    "audience",
    "department",
    "status",
    "member",
    "period",
    "from",
    "to",
];

/// Events under the filters of a page.
pub fn list(query: Query) -> Request<EventPage> {
    let order = query.clone().only(&["sort", "limit"]);
    let filters = query.only(&FILTERS);
    Request::list(
        "/events",
        order
            .iter()
            .fold(filters, |query, (name, value)| query.with(name, value)),
    )
}

/// One event, by its slug.
pub fn detail(slug: &str) -> Request<EventDetail> {
    Request::entry("/events", slug)
}
