//! A member that the directory does not hold, for who brings it in without asking.

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use passerelle_shared::accounts::AccountRole;
use passerelle_shared::codes::{EpciForm, MemberKind};
use passerelle_shared::limits::{TITLE_LENGTH_MAX, WEB_ADDRESS_LENGTH_MAX};
use passerelle_shared::members::CreateMember;

use crate::api;
use crate::components::explore::capitalised;
use crate::components::form::{FormView, SelectField, TextField, use_form};
use crate::components::page_head::PageHead;
use crate::i18n::labels::{epci_form, member_kind};
use crate::routes::{Kind, entry_href, href};
use crate::state::language::use_lang;
use crate::state::reference::use_words;
use crate::state::session;
use crate::tr;

/// Whether who is signed in brings members into the directory: the animators, and the Région.
pub(super) fn adds_members() -> bool {
    let account = untrack(session::account);
    account.is_some_and(|account| account.role != AccountRole::Member)
}

/// The form.
#[component]
pub(super) fn Add(
    /// What was looked for in vain.
    name: String,
) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let words = use_words();
    let text = || RwSignal::new(String::new());
    let name = RwSignal::new(name);
    let kind = RwSignal::new(MemberKind::Association.code().to_owned());
    let (form_code, insee, siren, department, website) = (text(), text(), text(), text(), text());
    let is = move |wanted: MemberKind| *kind.read() == wanted.code();
    let navigate = use_navigate();
    let submit = move || {
        let trimmed = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let optional = |signal| Some(trimmed(signal)).filter(|text| !text.is_empty());
        let of = |wanted, signal| untrack(|| is(wanted)).then(|| optional(signal)).flatten();
        let body = CreateMember {
            name: trimmed(name),
            member_kind: kind
                .read_untracked()
                .parse()
                .unwrap_or(MemberKind::Association),
            epci_form: of(MemberKind::Epci, form_code).and_then(|form| form.parse().ok()),
            insee: of(MemberKind::Commune, insee),
            siren: optional(siren),
            department: optional(department),
            website: optional(website),
        };
        let navigate = navigate.clone();
        form.send(
            body,
            move |body| async move {
                let call = api::members::create(&body).once(&form.key());
                session::send(lang, call).await
            },
            move |made: api::editing::Source| {
                let page = entry_href(lang, Kind::Member, &made.standing.slug);
                navigate(&page, leptos_router::NavigateOptions::default());
            },
        );
    };
    let kinds = MemberKind::ALL
        .iter()
        .map(move |&kind| (kind.code().to_owned(), capitalised(member_kind(lang, kind))));
    let forms = move || {
        let none = (String::new(), tr!(lang, proposals.add.none).to_owned());
        let all = EpciForm::ALL
            .iter()
            .map(|&form| (form.code().to_owned(), capitalised(epci_form(lang, form))));
        std::iter::once(none).chain(all).collect::<Vec<_>>()
    };
    let departments = move || {
        let none = (String::new(), tr!(lang, proposals.add.none).to_owned());
        let lists = words.get();
        let all = lists.iter().flat_map(|lists| &lists.departments);
        let all = all.map(|it| (it.code.clone(), it.name.clone()));
        std::iter::once(none).chain(all).collect::<Vec<_>>()
    };
    view! {
        <div class="sign-in">
            <PageHead title=tr!(lang, proposals.add.title) lead=tr!(lang, proposals.add.lead)/>
            <FormView form submit=tr!(lang, proposals.add.submit) on_submit=submit>
                <TextField form pointer="/name" label=tr!(lang, proposals.missing.name) value=name max=TITLE_LENGTH_MAX/>
                <SelectField form pointer="/member_kind" label=tr!(lang, proposals.missing.kind) value=kind options=kinds.collect()/>
                {move || is(MemberKind::Epci).then(|| view! {
                    <SelectField form pointer="/epci_form" label=tr!(lang, proposals.add.epci_form) value=form_code options=forms()/>
                })}
                {move || is(MemberKind::Commune).then(|| view! {
                    <TextField form pointer="/insee" label=tr!(lang, proposals.add.insee) hint=tr!(lang, proposals.add.insee_hint) value=insee/>
                })}
                <TextField form pointer="/siren" label=tr!(lang, proposals.missing.siren) hint=tr!(lang, proposals.missing.siren_hint) value=siren/>
                {move || (!is(MemberKind::Commune)).then(|| view! {
                    <SelectField form pointer="/department" label=tr!(lang, proposals.add.department) value=department options=departments()/>
                })}
                <TextField form pointer="/website" label=tr!(lang, proposals.missing.website) value=website autocomplete="url" max=WEB_ADDRESS_LENGTH_MAX/>
            </FormView>
            <p class="sign-in-other"><a href=href(lang, Kind::Directory)>{tr!(lang, proposals.missing.back)}</a></p>
        </div>
    }
}
