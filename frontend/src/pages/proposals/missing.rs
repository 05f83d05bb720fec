//! A member that the directory does not hold.

use leptos::prelude::*;
use passerelle_shared::codes::MemberKind;
use passerelle_shared::limits::{TITLE_LENGTH_MAX, WEB_ADDRESS_LENGTH_MAX};
use passerelle_shared::proposals::{CreateProposal, MissingMemberProposal};

use super::{Author, AuthorFields, Handed, send};
use crate::components::form::{FormView, SelectField, TextArea, TextField, use_form};
use crate::components::page_head::PageHead;
use crate::i18n::labels::member_kind;
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::tr;

/// The form.
#[component]
pub(super) fn Missing(
    /// What was looked for in vain.
    name: String,
    author: Option<Author>,
) -> impl IntoView {
    let lang = use_lang();
    let sent = RwSignal::new(false);
    let body = move || {
        if sent.get() {
            view! { <Handed author/> }.into_any()
        } else {
            view! { <Propose name=name.clone() author sent/> }.into_any()
        }
    };
    view! {
        <div class="sign-in">
            <PageHead title=tr!(lang, proposals.missing.title) lead=tr!(lang, proposals.missing.lead)/>
            {body}
            <p class="sign-in-other"><a href=href(lang, Kind::Directory)>{tr!(lang, proposals.missing.back)}</a></p>
        </div>
    }
}

#[component]
fn Propose(name: String, author: Option<Author>, sent: RwSignal<bool>) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let text = || RwSignal::new(String::new());
    let name = RwSignal::new(name);
    let kind = RwSignal::new(MemberKind::Association.code().to_owned());
    let (siren, website, message) = (text(), text(), text());
    let submit = move || {
        let trimmed = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let optional = |signal| Some(trimmed(signal)).filter(|text| !text.is_empty());
        let body = CreateProposal::MissingMember(MissingMemberProposal {
            name: trimmed(name),
            member_kind: kind
                .read_untracked()
                .parse()
                .unwrap_or(MemberKind::Association),
            insee: None,
            siren: optional(siren),
            website: optional(website),
            message: trimmed(message),
            author: author.map(Author::get),
        });
        form.send(
            body,
            move |body| send(lang, body, form.key()),
            move |()| sent.set(true),
        );
    };
    let kinds = MemberKind::ALL.iter().map(move |&kind| {
        let words = crate::components::explore::capitalised(member_kind(lang, kind));
        (kind.code().to_owned(), words)
    });
    view! {
        <FormView form submit=tr!(lang, proposals.missing.submit) on_submit=submit>
            <TextField form pointer="/name" label=tr!(lang, proposals.missing.name) value=name max=TITLE_LENGTH_MAX/>
            <SelectField form pointer="/member_kind" label=tr!(lang, proposals.missing.kind) value=kind options=kinds.collect()/>
            <TextField form pointer="/siren" label=tr!(lang, proposals.missing.siren) hint=tr!(lang, proposals.missing.siren_hint) value=siren/>
            <TextField form pointer="/website" label=tr!(lang, proposals.missing.website) value=website autocomplete="url" max=WEB_ADDRESS_LENGTH_MAX/>
            <TextArea form pointer="/message" label=tr!(lang, proposals.missing.message) hint=tr!(lang, proposals.missing.message_hint) value=message rows=4/>
            <AuthorFields form author/>
        </FormView>
        <p class="small">{tr!(lang, proposals.privacy)}</p>
    }
}
