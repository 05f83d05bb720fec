//! `/espace/fiches`: what one writes, whatever its kind, and what was deleted and can come back.

use leptos::prelude::*;
use leptos::task::spawn_local;
use passerelle_shared::codes::EntryType;
use passerelle_shared::editing::OwnEntry;
use passerelle_shared::limits::RESTORATION_DAYS;
use time::Duration;

use super::bar::standing_badge;
use super::edited::{addresses, new_href};
use super::form::keeps_calls;
use crate::api::call::Refusal;
use crate::api::editing as api;
use crate::components::badge::Badge;
use crate::components::feedback::{EntrySkeleton, Failure};
use crate::components::page_head::PageHead;
use crate::components::way_back::WayBack;
use crate::i18n::{format, labels};
use crate::pages::sign_in::Gate;
use crate::pages::space::{Trouble, use_deed};
use crate::routes::{Kind, entry_href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// The page.
#[component]
pub fn EntriesPage() -> impl IntoView {
    view! { <Gate><Entries/></Gate> }
}

#[component]
fn Entries() -> impl IntoView {
    let lang = use_lang();
    let deleted = RwSignal::new(false);
    let list = move || view! { <Listed deleted=deleted.get() restored=Callback::new(move |()| deleted.set(false))/> };
    let tab = move |is: bool, words: &'static str| {
        view! {
            <button class="tab" type="button" aria-pressed=move || (deleted.get() == is).to_string() on:click=move |_| deleted.set(is)>{words}</button>
        }
    };
    view! {
        <PageHead title=tr!(lang, editing.mine.title) lead=tr!(lang, editing.mine.lead)>
            <WayBack to=Kind::Space text=tr!(lang, common.nav.space)/>
        </PageHead>
        <NewEntries/>
        <div class="entry-switch" role="group" aria-label=tr!(lang, editing.mine.shown)>
            {tab(false, tr!(lang, editing.mine.present))}
            {tab(true, tr!(lang, editing.mine.deleted))}
        </div>
        {list}
    }
}

/// What can be made, for this account.
#[component]
pub fn NewEntries() -> impl IntoView {
    let lang = use_lang();
    let account = untrack(session::account);
    let (calls, animates) = account.map_or((false, false), |account| {
        use passerelle_shared::accounts::AccountRole::{Administrator, Animator};
        (
            keeps_calls(account.role),
            matches!(account.role, Animator | Administrator),
        )
    });
    let link = |edited: EntryType, words: &'static str, quiet: bool| {
        view! { <a class="button" class:button-quiet=quiet href=new_href(lang, edited)>{words}</a> }
    };
    view! {
        <p class="actions">
            {link(EntryType::Action, tr!(lang, editing.new.action), false)}
            {link(EntryType::Event, tr!(lang, editing.new.event), true)}
            {animates.then(|| link(EntryType::WorkingGroup, tr!(lang, editing.new.working_group), true))}
            {calls.then(|| link(EntryType::FundingCall, tr!(lang, editing.new.funding_call), true))}
        </p>
    }
}

#[component]
fn Listed(deleted: bool, restored: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let items = RwSignal::new(None::<Vec<OwnEntry>>);
    let next = RwSignal::new(None::<String>);
    let failed = RwSignal::new(None::<Refusal>);
    let ask = move || {
        let cursor = next.get_untracked();
        spawn_local(async move {
            let answer = session::send(lang, api::own(deleted, cursor.as_deref())).await;
            match answer {
                Ok(page) => {
                    next.try_set(page.next_cursor.map(String::from));
                    items.try_update(|items| items.get_or_insert_default().extend(page.items));
                }
                Err(refusal) => {
                    failed.try_set(Some(session::leave(refusal)));
                }
            }
        });
    };
    ask();
    let body = move || {
        if let Some(refusal) = failed.get() {
            let retry = Callback::new(move |()| {
                failed.set(None);
                ask();
            });
            return view! { <Failure failure=refusal.failure retry/> }.into_any();
        }
        let Some(items) = items.get() else {
            return view! { <EntrySkeleton/> }.into_any();
        };
        if items.is_empty() {
            let words = if deleted {
                tr!(lang, editing.mine.none_deleted)
            } else {
                tr!(lang, editing.mine.none)
            };
            return view! { <p>{words}</p> }.into_any();
        }
        let rows = items
            .into_iter()
            .map(|entry| view! { <Row entry restored/> });
        view! { <ul class="rows own-entries">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        {body}
        {move || next.get().map(|_| view! {
            <p><button class="button button-quiet" type="button" on:click=move |_| ask()>{tr!(lang, common.list.load_more)}</button></p>
        })}
    }
}

#[component]
fn Row(entry: OwnEntry, restored: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let places = addresses(entry.entry_type);
    let id = entry.id.to_string();
    let deed = use_deed();
    let kind = labels::entry_type(lang, entry.entry_type);
    let of = entry
        .member
        .as_ref()
        .map(|member| format!(" · {}", member.name));
    let state = match entry.deleted_at {
        Some(at) => {
            let until = at + Duration::days(RESTORATION_DAYS);
            let words = tr!(
                lang,
                editing.mine.until,
                day = format::day_in(lang, until, "")
            );
            view! { <Badge text=words/> }.into_any()
        }
        None => standing_badge(lang, entry.publication).into_any(),
    };
    let ways = if entry.deleted_at.is_some() {
        let (path, version) = (places.path, entry.version);
        let title = entry.title.clone();
        let restore = move |_| {
            deed.send(
                api::restore(path, &id, version).without_answer(),
                move || restored.run(()),
            );
        };
        view! {
            <button class="button button-quiet" type="button" aria-label=tr!(lang, editing.mine.restore_named, title = title) on:click=restore>
                {tr!(lang, editing.mine.restore)}
            </button>
            <Trouble deed/>
        }
        .into_any()
    } else {
        view! { <a href=entry_href(lang, places.history, &id)>{tr!(lang, editing.history.link)}</a> }.into_any()
    };
    let title = if entry.deleted_at.is_some() {
        view! { <strong>{entry.title.clone()}</strong> }.into_any()
    } else {
        view! { <a href=entry_href(lang, places.form, &entry.id.to_string())>{entry.title.clone()}</a> }.into_any()
    };
    view! {
        <li>
            <div>
                {title}
                <span class="small"><span class="cap">{kind}</span>{of}" · "{tr!(lang, editing.mine.changed, when = format::ago(lang, entry.updated_at))}</span>
            </div>
            {state}
            {ways}
        </li>
    }
}
