//! `/espace/historique/actions/:id` and its like: who changed what, and the way back.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::{use_navigate, use_params_map};
use passerelle_shared::codes::EntryType;
use passerelle_shared::editing::{Change, Revision};
use passerelle_shared::lang::Lang;
use serde_json::Value;

use super::edited::{addresses, edited_at};
use super::logic::differences;
use super::names::provide_names;
use super::words::{Said, Speech, field_name};
use crate::api::editing::{self as api, Source};
use crate::components::page_head::PageHead;
use crate::components::private_page::LoadedPrivate;
use crate::components::way_back::WayBack;
use crate::i18n::format;
use crate::pages::sign_in::Gate;
use crate::pages::space::{Trouble, use_deed};
use crate::routes::{Kind, entry_href};
use crate::state::address::kind_of_page;
use crate::state::language::use_lang;
use crate::state::reference::use_words;
use crate::state::session::{self, private_remote};
use crate::tr;

/// The page.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let edited = kind_of_page().and_then(edited_at);
    view! { <Gate>{edited.map(|edited| view! { <OfAddress edited/> })}</Gate> }
}

#[component]
fn OfAddress(edited: EntryType) -> impl IntoView {
    let params = use_params_map();
    provide_names();
    move || {
        let id = params.read().get("slug").unwrap_or_default();
        let source = private_remote(move || api::source(addresses(edited).path, &id));
        view! {
            <LoadedPrivate remote=source let:source>
                <History edited source/>
            </LoadedPrivate>
        }
    }
}

#[component]
fn History(edited: EntryType, source: Arc<Source>) -> impl IntoView {
    let lang = use_lang();
    let id = StoredValue::new(source.standing.id.to_string());
    let items = RwSignal::new(Vec::<Revision>::new());
    let next = RwSignal::new(None::<String>);
    let path = addresses(edited).path;
    let ask = move || {
        let cursor = next.get_untracked();
        spawn_local(async move {
            let call = api::revisions(path, &id.get_value(), cursor.as_deref(), 20);
            if let Ok(page) = session::send(lang, call).await {
                next.try_set(page.next_cursor.map(String::from));
                items.try_update(|items| items.extend(page.items));
            }
        });
    };
    ask();
    let title = source.standing.title.clone();
    let form = entry_href(
        lang,
        addresses(edited).form,
        &source.standing.id.to_string(),
    );
    let none = source.standing.version;
    view! {
        <PageHead title=tr!(lang, editing.history.title, name = title) lead=tr!(lang, editing.history.lead)>
            <WayBack to=Kind::Entries text=tr!(lang, editing.mine.title)/>
        </PageHead>
        <p><a class="button button-quiet" href=form>{tr!(lang, editing.history.edit)}</a></p>
        <ol class="history">
            <For each=move || items.get() key=|revision| revision.version let:revision>
                <Saved edited revision source=Arc::clone(&source) latest=none/>
            </For>
        </ol>
        {move || next.get().map(|_| view! {
            <p><button class="button button-quiet" type="button" on:click=move |_| ask()>{tr!(lang, common.list.load_more)}</button></p>
        })}
    }
}

/// What was done, in words.
fn change_words(lang: Lang, change: Change) -> &'static str {
    match change {
        Change::Imported => tr!(lang, editing.history.imported),
        Change::Created => tr!(lang, editing.history.created),
        Change::Edited => tr!(lang, editing.history.edited),
        Change::Withdrawn => tr!(lang, editing.history.withdrawn),
        Change::Submitted => tr!(lang, editing.history.submitted),
        Change::Published => tr!(lang, editing.history.published),
        Change::Archived => tr!(lang, editing.history.archived),
        Change::Deleted => tr!(lang, editing.history.deleted),
        Change::Restored => tr!(lang, editing.history.restored),
    }
}

#[component]
fn Saved(edited: EntryType, revision: Revision, source: Arc<Source>, latest: u32) -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(false);
    let shown = RwSignal::new(None::<(Value, Option<Value>)>);
    let version = revision.version;
    let path = addresses(edited).path;
    let id = source.standing.id.to_string();
    let look = move |_| {
        open.update(|open| *open = !*open);
        if shown.with_untracked(Option::is_some) || !open.get_untracked() {
            return;
        }
        let id = id.clone();
        spawn_local(async move {
            let Ok(saved) = session::send(lang, api::revision(path, &id, version)).await else {
                return;
            };
            let before = match version {
                1 => None,
                _ => session::send(lang, api::revision(path, &id, version - 1))
                    .await
                    .ok(),
            };
            shown.try_set(Some((saved.document, before.map(|before| before.document))));
        });
    };
    let at = revision.at;
    let when = tr!(
        lang,
        editing.history.when,
        day = format::day_in(lang, at, ""),
        time = format::time_in(lang, at, "")
    );
    let by = match revision.by {
        Some(name) => tr!(lang, editing.history.by, name = name),
        None if revision.erased => tr!(lang, editing.history.erased).to_owned(),
        None => tr!(lang, editing.history.nobody).to_owned(),
    };
    let words = move || {
        if open.get() {
            tr!(lang, editing.history.close)
        } else {
            tr!(lang, editing.history.open)
        }
    };
    let label = tr!(lang, editing.history.version, number = version.to_string());
    let difference = move || {
        let (document, before) = open.get().then(|| shown.get()).flatten()?;
        Some(
            view! { <Difference edited document=document.clone() before/> <WayBackTo edited document source=Arc::clone(&source) offered=version != latest/> },
        )
    };
    view! {
        <li>
            <p class="history-what"><strong>{change_words(lang, revision.change)}</strong>" "{by}</p>
            <p class="small">{when}" · "{label.clone()}</p>
            <p><button class="link-button" type="button" aria-expanded=move || open.get().to_string() aria-label=move || format!("{} ({label})", words()) on:click=look>{words}</button></p>
            {difference}
        </li>
    }
}

/// Every field that the change touched, before and after.
#[component]
fn Difference(edited: EntryType, document: Value, before: Option<Value>) -> impl IntoView {
    let lang = use_lang();
    let speech = Speech {
        lang,
        edited,
        words: use_words(),
    };
    let earlier = before
        .clone()
        .unwrap_or_else(|| Value::Object(serde_json::Map::new()));
    let names = differences(&earlier, &document);
    if names.is_empty() {
        return view! { <p class="small">{tr!(lang, editing.history.same)}</p> }.into_any();
    }
    let compared = before.is_some();
    let rows = names.into_iter().map(|name| {
        let (old, new) = (earlier.get(&name).cloned(), document.get(&name).cloned());
        let old = compared.then(|| view! {
            <div class="difference-old"><span class="visually-hidden">{tr!(lang, editing.history.before)}</span><Said speech name=name.clone() value=old/></div>
        });
        view! {
            <div>
                <dt>{field_name(lang, edited, &name)}</dt>
                <dd>
                    {old}
                    <div class="difference-new"><span class="visually-hidden">{tr!(lang, editing.history.after)}</span><Said speech name value=new/></div>
                </dd>
            </div>
        }
    });
    view! { <dl class="difference">{rows.collect_view()}</dl> }.into_any()
}

/// Puts an earlier state in the place of the present one, which stays in the history.
#[component]
fn WayBackTo(
    edited: EntryType,
    document: Value,
    source: Arc<Source>,
    offered: bool,
) -> impl IntoView {
    let lang = use_lang();
    let deed = use_deed();
    let navigate = use_navigate();
    let standing = source.standing.clone();
    let same = differences(&source.document, &document).is_empty();
    if !offered || same || !standing.can.edit || standing.deleted_at.is_some() {
        return None;
    }
    let places = addresses(edited);
    let id = standing.id.to_string();
    let form = entry_href(lang, places.form, &id);
    let restore = move |_| {
        let call = api::update(places.path, &id, standing.version, &document).without_answer();
        let (navigate, form) = (navigate.clone(), form.clone());
        deed.send(call, move || {
            navigate(&form, leptos_router::NavigateOptions::default());
        });
    };
    Some(view! {
        <p class="actions"><button class="button" type="button" on:click=restore>{tr!(lang, editing.history.restore)}</button></p>
        <Trouble deed/>
    })
}
