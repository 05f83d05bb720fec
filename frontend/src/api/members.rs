//! Members: `GET /api/v1/members`.

use passerelle_shared::members::{CreateMember, MemberContacts, MemberDetail, MemberPage};

use super::Request;
use super::call::Call;
use super::editing::Source;
use crate::state::filters::{Query, encode_segment};

/// The filters of members that a page's address may hold, `sort` aside.
pub const FILTERS: [&str; 11] = [
    "q",
    "letter",
    "claim",
    "kind",
    "department",
    "stratum",
    "theme",
    "country",
    "freshness",
    "epci",
    "bbox",
];

/// Members under the filters of a page.
pub fn list(query: Query) -> Request<MemberPage> {
    let sort = query.get("sort").unwrap_or_default().to_owned();
    Request::list("/members", query.only(&FILTERS).with("sort", sort))
}

/// One member, by its slug.
pub fn detail(slug: &str) -> Request<MemberDetail> {
    Request::entry("/members", slug)
}

/// The people of a member, as the members of the network see them.
pub fn contacts(slug: &str) -> Call<MemberContacts> {
    Call::get(&format!("/members/{}/contacts", encode_segment(slug)))
}

/// Brings a member into the directory.
pub fn create(member: &CreateMember) -> Call<Source> {
    Call::post("/members").with(member)
}
