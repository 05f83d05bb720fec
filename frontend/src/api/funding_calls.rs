//! Funding calls: `GET /api/v1/funding-calls`.

use passerelle_shared::funding_calls::{FundingCallDetail, FundingCallPage};
use passerelle_shared::limits::PAGE_SIZE_MAX;

use super::Request;
use crate::state::filters::Query;

/// The filters of funding calls that a page's address may hold.
pub const FILTERS: [&str; 7] = [
    "q",
    "status",
    "permanent",
    "theme",
    "scheme",
    "kind",
    "country",
];

/// Funding calls under the filters of a page, soonest end first: as many as a page holds, so
/// that those still open stand together.
pub fn list(query: Query) -> Request<FundingCallPage> {
    Request::list("/funding-calls", query.only(&FILTERS)).with("limit", PAGE_SIZE_MAX.to_string())
}

/// One funding call, by its slug.
pub fn detail(slug: &str) -> Request<FundingCallDetail> {
    Request::entry("/funding-calls", slug)
}
