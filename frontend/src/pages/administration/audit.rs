//! What was done, by whom, with what: the log that nobody changes.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use passerelle_shared::administration::AuditLine;
use passerelle_shared::codes::EntryType;
use passerelle_shared::lang::Lang;

use super::Older;
use crate::api;
use crate::components::form::{FormView, TextField, use_form};
use crate::components::private_page::LoadedPrivate;
use crate::i18n::format;
use crate::routes::{Kind, entry_href};
use crate::state::filters::{Query, use_filters};
use crate::state::language::use_lang;
use crate::state::session::private_remote;
use crate::{plural, tr};

/// The log under the filters of the address.
#[component]
pub(super) fn Audit() -> impl IntoView {
    let lang = use_lang();
    let filters = use_filters();
    let path = use_location().pathname;
    let lines = private_remote(move || api::administration::audit(filters.get()));
    let filtered = move || {
        let query = filters.get();
        ["account", "subject", "deed"]
            .iter()
            .any(|name| query.get(name).is_some())
    };
    let clear = move || {
        filtered().then(|| {
            view! {
                <p><button class="link-button" type="button" on:click=move |_| filters.change(|query| query.only(&["part"]))>
                    {tr!(lang, administration.audit.everything)}
                </button></p>
            }
        })
    };
    view! {
        <section>
            <h2>{tr!(lang, administration.part.audit)}</h2>
            <p>{tr!(lang, administration.audit.text)}</p>
            <ByDeed/>
            {clear}
            <LoadedPrivate remote=lines let:page>
                <p class="small">{plural!(lang, page.total, administration.audit.count)}</p>
                <ul class="rows audit">{page.items.iter().map(|it| line(lang, it, &path.read_untracked(), &filters.query().get_untracked())).collect_view()}</ul>
                <Older cursor=page.next_cursor.clone()/>
            </LoadedPrivate>
        </section>
    }
}

#[component]
fn ByDeed() -> impl IntoView {
    let lang = use_lang();
    let filters = use_filters();
    let form = use_form();
    let deed = RwSignal::new(
        filters
            .query()
            .get_untracked()
            .get("deed")
            .unwrap_or_default()
            .to_owned(),
    );
    let find = move || {
        let wanted = deed.get_untracked().trim().to_owned();
        filters.change(|query: Query| query.without("cursor").with("deed", wanted));
    };
    view! {
        <FormView form submit=tr!(lang, administration.find) on_submit=find>
            <TextField form pointer="/deed" label=tr!(lang, administration.audit.deed) hint=tr!(lang, administration.audit.deed_hint) value=deed/>
        </FormView>
    }
}

fn line(lang: Lang, line: &AuditLine, path: &str, query: &Query) -> impl IntoView + use<> {
    let address = |name: &str, value: String| {
        format!(
            "{path}{}",
            query
                .clone()
                .without("cursor")
                .with(name, value)
                .to_search()
        )
    };
    let who = match (&line.by, line.account) {
        (Some(by), Some(account)) => {
            view! { <a href=address("account", account.to_string())>{by.clone()}</a> }.into_any()
        }
        (Some(by), None) => by.clone().into_any(),
        (None, Some(_)) => tr!(lang, administration.audit.gone).into_any(),
        (None, None) => tr!(lang, administration.audit.nobody).into_any(),
    };
    let title = line.title.clone().unwrap_or_default();
    let what = match (&line.entry, line.subject) {
        (Some(entry), _) => {
            let kind = match entry.entry_type {
                EntryType::Member => Kind::Member,
                EntryType::Action => Kind::Action,
                EntryType::Event => Kind::Event,
                EntryType::WorkingGroup => Kind::Group,
                EntryType::FundingCall => Kind::FundingCall,
            };
            view! { <a href=entry_href(lang, kind, &entry.slug)>{title}</a> }.into_any()
        }
        (None, Some(subject)) if !title.is_empty() => {
            view! { <a href=address("subject", subject.to_string())>{title}</a> }.into_any()
        }
        _ => title.into_any(),
    };
    let deed = address("deed", line.deed.clone());
    view! {
        <li>
            <div>
                <span><a href=deed><code>{line.deed.clone()}</code></a>" "{what}</span>
                <span class="small">{who}" · "{format::day_in(lang, line.at, "")}" · "{format::ago(lang, line.at)}</span>
                {(!line.detail.is_empty()).then(|| view! { <span class="small">{line.detail.clone()}</span> })}
            </div>
        </li>
    }
}
