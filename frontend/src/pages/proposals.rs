//! What anybody may say of the directory and its entries: an error, a member that is missing; and
//! the answers to what those who decide ask back.

mod add;
pub mod answer;
pub mod confirm;
mod logic;
mod missing;
pub mod propose;

use leptos::prelude::*;
use passerelle_shared::lang::Lang;
use passerelle_shared::limits::{EMAIL_LENGTH_MAX, NAME_LENGTH_MAX};
use passerelle_shared::proposals::{CreateProposal, ProposalAuthor};

use crate::api;
use crate::api::call::Refusal;
use crate::components::form::{Form, Sent, TextField, TextKind};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// Who proposes something without being signed in.
#[derive(Clone, Copy)]
struct Author {
    name: RwSignal<String>,
    email: RwSignal<String>,
}

impl Author {
    fn new() -> Self {
        Self {
            name: RwSignal::new(String::new()),
            email: RwSignal::new(String::new()),
        }
    }

    fn get(self) -> ProposalAuthor {
        ProposalAuthor {
            name: self.name.get_untracked().trim().to_owned(),
            email: self.email.get_untracked().trim().to_owned(),
        }
    }
}

/// The fields of an author; nothing for who is signed in.
#[component]
fn AuthorFields(form: Form, author: Option<Author>) -> impl IntoView {
    let lang = use_lang();
    author.map(|Author { name, email }| {
        view! {
            <TextField form pointer="/author/name" label=tr!(lang, proposals.author.name) value=name
                autocomplete="name" max=NAME_LENGTH_MAX/>
            <TextField form pointer="/author/email" label=tr!(lang, proposals.author.email)
                hint=tr!(lang, proposals.author.hint) value=email kind=TextKind::Email autocomplete="email" max=EMAIL_LENGTH_MAX/>
        }
    })
}

/// The token of a mailed link, which reaches no server and no log.
fn token() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Sends a proposal, in the name of who is signed in where nobody else is named.
async fn send(lang: Lang, proposal: CreateProposal, key: String) -> Result<(), Refusal> {
    let call = api::proposals::create(&proposal).once(&key);
    match proposal.author() {
        Some(_) => call.send(lang, None).await,
        None => session::send(lang, call).await,
    }
}

/// What comes after a proposal: a link to follow for who is not signed in.
#[component]
fn Handed(
    /// The address that has to be confirmed.
    author: Option<Author>,
) -> impl IntoView {
    let lang = use_lang();
    let (title, text) = if let Some(author) = author {
        let email = author.get().email;
        let text = tr!(lang, proposals.sent.confirm, email = email);
        (tr!(lang, proposals.sent.confirm_title), text)
    } else {
        let text = tr!(lang, proposals.sent.text).to_owned();
        (tr!(lang, proposals.sent.title), text)
    };
    view! { <Sent title><p>{text}</p></Sent> }
}
