//! Accounts, members as the network's own, reference lists and the audit log.

use passerelle_shared::administration::{
    AccountDetail, AccountPage, AuditPage, CreateReferenceLine, MemberMerge, MemberTrust,
    MergeMember, ReferenceLines, ReferenceList, ReferenceOrder, UpdateAccountStanding,
    UpdateReferenceLine,
};
use passerelle_shared::members::MemberPage;
use serde::Deserialize;

use super::Request;
use super::call::Call;
use crate::state::filters::{Query, encode_segment};

/// Accounts under the filters of a page, as many as a page holds.
pub fn accounts(query: Query) -> Call<AccountPage> {
    let query = query.only(&["q", "role", "state"]).with("limit", "50");
    Call::get(&format!("/accounts{}", query.to_search()))
}

/// One account, by its identifier.
pub fn account(id: &str) -> Call<AccountDetail> {
    Call::get(&format!("/accounts/{id}"))
}

/// Sets what an account is and whether it may sign in.
pub fn update_account(id: &str, version: u32, wanted: &UpdateAccountStanding) -> Call<()> {
    let call: Call<AccountDetail> = Call::put(&format!("/accounts/{id}")).with(wanted);
    call.at(version).without_answer()
}

/// The first members of the directory with these words in their name.
pub fn members(words: &str) -> Request<MemberPage> {
    let query = Query::new().with("q", words).with("limit", "10");
    Request::list("/members", query)
}

/// Whether the animators trust a member.
pub fn trust(id: &str) -> Call<MemberTrust> {
    Call::get(&format!("/members/{id}/trust"))
}

/// Trusts a member, or no longer.
pub fn update_trust(id: &str, trust: MemberTrust) -> Call<()> {
    let call: Call<MemberTrust> = Call::put(&format!("/members/{id}/trust")).with(&trust);
    call.without_answer()
}

/// Takes a member into another.
pub fn merge(id: &str, version: u32, into: &MergeMember) -> Call<MemberMerge> {
    let call = Call::post(&format!("/members/{id}/merge")).with(into);
    call.at(version)
}

/// The version of an entry, of what its editors read.
#[derive(Debug, Deserialize)]
pub struct Version {
    /// The version.
    pub version: u32,
}

/// The version of a member that somebody decides on.
pub fn member_version(id: &str) -> Call<Version> {
    Call::get(&format!("/members/{id}/source"))
}

/// How many entries a list holds.
#[derive(Debug, Deserialize)]
pub struct Total {
    /// Over all pages.
    pub total: u64,
}

/// How many entries of a list are a member's, by its slug.
pub fn count(list: &str, member: &str) -> Request<Total> {
    let query = Query::new().with("member", member).with("limit", "1");
    Request::list(list, query)
}

/// A reference list.
pub fn lines(list: ReferenceList) -> Call<ReferenceLines> {
    Call::get(&format!("/reference/{}", list.code()))
}

/// Adds a line to a reference list.
pub fn create_line(list: ReferenceList, line: &CreateReferenceLine) -> Call<()> {
    let call: Call<passerelle_shared::administration::ReferenceLine> =
        Call::post(&format!("/reference/{}", list.code())).with(line);
    call.without_answer()
}

/// Changes a line of a reference list.
pub fn update_line(
    list: ReferenceList,
    code: &str,
    version: u32,
    line: &UpdateReferenceLine,
) -> Call<()> {
    let path = format!("/reference/{}/{}", list.code(), encode_segment(code));
    let call: Call<passerelle_shared::administration::ReferenceLine> = Call::put(&path).with(line);
    call.at(version).without_answer()
}

/// Puts a reference list in order.
pub fn order_lines(list: ReferenceList, order: &ReferenceOrder) -> Call<()> {
    let call: Call<ReferenceLines> =
        Call::put(&format!("/reference/{}/order", list.code())).with(order);
    call.without_answer()
}

/// The audit log under the filters of a page; the page after a cursor, where there is one.
pub fn audit(query: Query) -> Call<AuditPage> {
    let names = ["account", "subject", "deed", "from", "to", "cursor"];
    let query = query.only(&names).with("limit", "50");
    Call::get(&format!("/audit{}", query.to_search()))
}
