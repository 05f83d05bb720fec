//! What anybody may say of the directory and its entries: `/api/v1/proposals`.

use passerelle_shared::codes::EntryType;
use passerelle_shared::proposals::{AnswerQuestion, ConfirmProposal, CreateProposal};

use serde::Deserialize;

use super::Request;
use super::call::Call;

/// Proposes something. Who is not signed in confirms it by a mailed link.
pub fn create(proposal: &CreateProposal) -> Call<()> {
    Call::post("/proposals").with(proposal)
}

/// Hands over a proposal, by the token of the link.
pub fn confirm(confirmation: &ConfirmProposal) -> Call<()> {
    Call::post("/proposal-confirmations").with(confirmation)
}

/// Answers a question about a proposal or a claim, by the token of the mail that asked it.
pub fn answer(answer: &AnswerQuestion) -> Call<()> {
    Call::post("/question-answers").with(answer)
}

/// What an entry is called; the one of them that it has. (`json.rs` knows no aliases.)
#[derive(Debug, Deserialize)]
pub struct EntryName {
    title: Option<String>,
    name: Option<String>,
}

impl EntryName {
    /// Its title or name.
    pub fn title(&self) -> String {
        let title = self.title.as_ref().or(self.name.as_ref());
        title.cloned().unwrap_or_default()
    }
}

/// What an entry is called, by its type and slug.
pub fn name_of(entry_type: EntryType, slug: &str) -> Request<EntryName> {
    let list = match entry_type {
        EntryType::Member => "/members",
        EntryType::Action => "/actions",
        EntryType::Event => "/events",
        EntryType::WorkingGroup => "/working-groups",
        EntryType::FundingCall => "/funding-calls",
    };
    Request::entry(list, slug)
}
