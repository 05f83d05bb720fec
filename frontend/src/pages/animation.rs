//! `/animation`: what waits for a decision. Animators see all of it, editors what is proposed about
//! the entries of their members.

mod decide;
mod evidence;
mod item;
mod logic;

use std::sync::Arc;

use leptos::prelude::*;
use passerelle_shared::lang::Lang;
use passerelle_shared::moderation::{
    DecisionOutcomes, ModerationItem, ModerationKind, ModerationPage, ModerationStatus,
};
use uuid::Uuid;
use wasm_bindgen::JsCast;

use self::decide::{Bulk, Outcome};
use self::item::Item;
use crate::api;
use crate::components::page_head::PageHead;
use crate::components::private_page::LoadedPrivate;
use crate::components::tabs::{Tab, Tabs};
use crate::components::way_back::WayBack;
use crate::pages::sign_in::Gate;
use crate::pages::space::animates;
use crate::routes::Kind;
use crate::state::filters::use_filters;
use crate::state::language::use_lang;
use crate::state::session::{self, PrivateRemote, private_remote};
use crate::{plural, tr};

/// The page.
#[component]
pub fn AnimationPage() -> impl IntoView {
    view! { <Gate><Desk/></Gate> }
}

/// What the parts of the page have in common.
#[derive(Clone, Copy)]
struct Queue {
    page: PrivateRemote<ModerationPage>,
    /// Identifiers of what is chosen for one decision.
    chosen: RwSignal<Vec<Uuid>>,
    /// For a missing member that is not missing: which it is.
    known: RwSignal<Vec<(Uuid, Uuid)>>,
    outcome: RwSignal<Option<Outcome>>,
    heading: NodeRef<leptos::html::H2>,
}

impl Queue {
    /// What is chosen, of what is shown.
    fn chosen(self) -> Vec<ModerationItem> {
        let Some(Ok(page)) = self.page.get() else {
            return Vec::new();
        };
        let chosen = self.chosen.read();
        let items = page.items.iter();
        items
            .filter(|it| chosen.contains(&it.id))
            .cloned()
            .collect()
    }

    /// Takes note of what was decided: the queue is asked for anew, and keeps the keyboard.
    fn decided(self, items: &[ModerationItem], outcomes: DecisionOutcomes) {
        self.outcome.set(Some(Outcome::of(items, outcomes)));
        self.chosen.set(Vec::new());
        self.page.reload();
        if let Some(heading) = self.heading.get_untracked() {
            // A heading with a tabindex takes the focus.
            let _ = heading.focus();
        }
    }
}

#[component]
fn Desk() -> impl IntoView {
    let lang = use_lang();
    let filters = use_filters();
    let queue = Queue {
        page: private_remote(move || api::moderation::queue(filters.get())),
        chosen: RwSignal::new(Vec::new()),
        known: RwSignal::new(Vec::new()),
        outcome: RwSignal::new(None),
        heading: NodeRef::new(),
    };
    // What is chosen is chosen among what is shown.
    Effect::new(move |_| {
        filters.query().track();
        queue.chosen.set(Vec::new());
    });
    let everything =
        Memo::new(move |_| session::account().is_some_and(|account| animates(&account)));
    let lead = move || {
        if everything.get() {
            tr!(lang, animation.lead)
        } else {
            tr!(lang, animation.lead_member)
        }
    };
    view! {
        <PageHead title=tr!(lang, animation.title) lead=lead()>
            <WayBack to=Kind::Space text=tr!(lang, common.nav.space)/>
        </PageHead>
        {move || everything.get().then(|| kinds(lang, queue))}
        {statuses(lang)}
        <section class="desk">
            <h2 class="visually-hidden" tabindex="-1" node_ref=queue.heading>{tr!(lang, animation.list)}</h2>
            <div role="status">{move || queue.outcome.get().map(|outcome| outcome.view(lang))}</div>
            <LoadedPrivate remote=queue.page let:page>{list(lang, queue, &page)}</LoadedPrivate>
            <Bulk queue/>
        </section>
    }
}

/// The kinds of what waits, each with its count.
fn kinds(lang: Lang, queue: Queue) -> impl IntoView {
    let counted = Memo::new(move |_| {
        let page = queue.page.get().and_then(Result::ok);
        page.map(|page| page.counts)
    });
    let tabs = move || {
        let counts = counted.get();
        let all = counts.map(|it| logic::sum(&it));
        let tab = |kind: ModerationKind| Tab {
            value: kind.code(),
            text: logic::kinds(lang, kind),
            count: counts.map(|it| logic::count(&it, kind)),
        };
        let first = Tab {
            value: "",
            text: tr!(lang, animation.all),
            count: all,
        };
        std::iter::once(first)
            .chain(ModerationKind::ALL.iter().copied().map(tab))
            .collect::<Vec<_>>()
    };
    view! { <Tabs name="kind" label=tr!(lang, animation.kinds) tabs=Signal::derive(tabs)/> }
}

/// Where things stand.
fn statuses(lang: Lang) -> impl IntoView {
    let tab = |status: ModerationStatus, value: &'static str| Tab {
        value,
        text: logic::status(lang, status),
        count: None,
    };
    let tabs = vec![
        tab(ModerationStatus::Pending, ""),
        tab(ModerationStatus::Asked, ModerationStatus::Asked.code()),
        tab(
            ModerationStatus::Accepted,
            ModerationStatus::Accepted.code(),
        ),
        tab(ModerationStatus::Refused, ModerationStatus::Refused.code()),
    ];
    view! { <Tabs name="status" label=tr!(lang, animation.statuses) tabs=Signal::stored(tabs) quiet=true/> }
}

fn list(lang: Lang, queue: Queue, page: &Arc<ModerationPage>) -> AnyView {
    if page.items.is_empty() {
        return view! { <p class="desk-empty">{tr!(lang, animation.none)}</p> }.into_any();
    }
    let shown = u64::try_from(page.items.len()).unwrap_or_default();
    let more = (page.total > shown).then(|| {
        let total = crate::i18n::format::number(lang, page.total);
        view! { <p class="small">{tr!(lang, animation.shown, shown = shown, total = total)}</p> }
    });
    let decidable: Vec<Uuid> = page
        .items
        .iter()
        .filter(|it| !it.decisions.is_empty())
        .map(|it| it.id)
        .collect();
    let count = u64::try_from(decidable.len()).unwrap_or_default();
    let all = (count > 1).then(|| {
        let every = decidable.clone();
        let chosen = move || queue.chosen.read().len() == every.len();
        let choose = move |event: web_sys::Event| {
            let every = event_target_checked(&event).then(|| decidable.clone());
            queue.chosen.set(every.unwrap_or_default());
        };
        view! {
            <label class="desk-all">
                <input type="checkbox" prop:checked=chosen on:change=choose/>
                {plural!(lang, count, animation.choose_all)}
            </label>
        }
    });
    let items = page.items.iter().cloned();
    let items = items.map(|item| view! { <Item queue item/> });
    view! {
        {all}
        <ul class="queue" on:keydown=move |event| walk(&event)>{items.collect_view()}</ul>
        {more}
    }
    .into_any()
}

/// The arrows go from one thing's box to the next one's.
fn walk(event: &web_sys::KeyboardEvent) {
    let step: i32 = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        _ => return,
    };
    let Ok(boxes) = document().query_selector_all(".queue-choice input") else {
        return;
    };
    let boxes: Vec<web_sys::HtmlElement> = (0..boxes.length())
        .filter_map(|at| boxes.get(at)?.dyn_into().ok())
        .collect();
    let active = document().active_element();
    let here = boxes
        .iter()
        .position(|it| active.as_ref() == Some(it.as_ref()));
    let next = here
        .and_then(|here| i32::try_from(here).ok())
        .and_then(|here| usize::try_from(here + step).ok());
    if let Some(next) = next.and_then(|next| boxes.get(next)) {
        event.prevent_default();
        // A box that is shown takes the focus.
        let _ = next.focus();
    }
}
