//! What was found, by kind and all together; what to do where nothing was.

use std::sync::Arc;

use leptos::prelude::*;
use passerelle_shared::codes::EntryType;
use passerelle_shared::lang::Lang;
use passerelle_shared::search::{SearchHit, SearchResults};
use wasm_bindgen::JsCast;

use super::logic::{entry_page, kinds, list_page, total};
use super::parts::marked;
use crate::api::Remote;
use crate::components::feedback::{Empty, EntrySkeleton, Loaded};
use crate::components::icon::{Icon, IconName};
use crate::i18n::{format, labels, plural::is_one};
use crate::routes::{Kind, entry_href, href};
use crate::state::filters::{Filters, Query};
use crate::state::language::{entry_lang, use_lang};
use crate::{plural, tr};

/// Results shown at first: few enough to look through, and the best are among them.
const FIRST: usize = 20;

/// The results for the words of the address.
#[component]
pub fn Results(
    filters: Filters,
    words: Memo<String>,
    /// The answer for all kinds.
    everything: Remote<SearchResults>,
    /// The answer for the kinds that are chosen.
    chosen: Remote<SearchResults>,
) -> impl IntoView {
    let lang = use_lang();
    let picked = Memo::new(move |_| !kinds(&filters.query().read()).is_empty());
    let shown = move || if picked.get() { chosen } else { everything };
    let said = move || {
        let found = shown().ok().filter(|_| !shown().pending())?;
        let (count, more) = total(&found.counts);
        Some(count_of(lang, count, more, &words.read()))
    };
    // Where nothing is found the page says so below, in a heading: only who listens needs it here.
    let none = move || shown().ok().is_some_and(|found| found.items.is_empty());
    view! {
        <KindFilter filters everything/>
        <p class="result-count search-count" class:visually-hidden=none role="status">{said}</p>
        <div class="search-found" class:is-pending=move || shown().pending()>
            {move || {
                let remote = shown();
                view! {
                    <Loaded remote skeleton=|| view! { <EntrySkeleton/> } let:found>
                        <Found found words/>
                    </Loaded>
                }
            }}
        </div>
    }
}

/// "12 résultats pour « eau »".
fn count_of(lang: Lang, count: u64, more: bool, words: &str) -> String {
    let number = format::number(lang, count);
    if more {
        tr!(lang, search.count.more, count = number, words = words)
    } else if is_one(lang, count) {
        tr!(lang, search.count.one, count = number, words = words)
    } else {
        tr!(lang, search.count.other, count = number, words = words)
    }
}

/// All kinds, and each kind that has results: links, so that each is an address.
#[component]
fn KindFilter(filters: Filters, everything: Remote<SearchResults>) -> impl IntoView {
    let lang = use_lang();
    let link = move |kind: Option<EntryType>, count: u64, more: bool| {
        let current = move || {
            let query = filters.query().read();
            let chosen = match kind {
                Some(kind) => kinds(&query).contains(&kind),
                None => kinds(&query).is_empty(),
            };
            chosen.then_some("true")
        };
        let address = move || {
            let query = filters.get().with("type", kind.map_or("", EntryType::code));
            format!("{}{}", href(lang, Kind::Search), query.to_search())
        };
        let number = format::number(lang, count);
        let number = if more {
            tr!(lang, search.more_than, count = number)
        } else {
            number
        };
        let name = kind.map_or(tr!(lang, search.all_kinds), |kind| kind_name(lang, kind));
        view! {
            <li>
                <a class="kind-link" href=address aria-current=current data-noscroll="">
                    {name} " " <span class="kind-count">{number}</span>
                </a>
            </li>
        }
    };
    move || {
        let found = everything.ok().filter(|found| found.counts.len() > 1)?;
        let (count, more) = total(&found.counts);
        let links = std::iter::once(link(None, count, more))
            .chain(
                found
                    .counts
                    .iter()
                    .map(|it| link(Some(it.entry_type), it.count.into(), it.more)),
            )
            .collect_view();
        Some(view! {
            <nav class="kind-filter" aria-label=tr!(lang, search.kind_filter)>
                <ul class="kind-links">{links}</ul>
            </nav>
        })
    }
}

#[component]
fn Found(found: Arc<SearchResults>, words: Memo<String>) -> impl IntoView {
    let lang = use_lang();
    if found.items.is_empty() {
        return view! { <NothingFound words/> }.into_any();
    }
    let all = RwSignal::new(found.items.len() <= FIRST);
    let further = found
        .counts
        .iter()
        .map(|it| {
            let kind = it.entry_type;
            let address = move || {
                let query = Query::new().with("q", words.get());
                format!("{}{}", href(lang, list_page(kind)), query.to_search())
            };
            view! { <ListLink kind address=Signal::derive(address)/> }
        })
        .collect_view();
    let given = found.items.len() as u64;
    let cut = total(&found.counts).0 > given;
    let cut = move || {
        (cut && all.get()).then(|| {
            let text = tr!(
                lang,
                search.first_shown,
                count = format::number(lang, given)
            );
            view! { <p class="small">{text}</p> }
        })
    };
    let rest = (found.items.len() - FIRST.min(found.items.len())) as u64;
    let results = move || {
        let shown = if all.get() { usize::MAX } else { FIRST };
        found
            .items
            .iter()
            .take(shown)
            .enumerate()
            .map(|(index, hit)| view! { <li class="result">{result(lang, index, hit)}</li> })
            .collect_view()
    };
    view! {
        <ol class="results">{results}</ol>
        <Show when=move || !all.get()>
            <p class="more">
                <button
                    class="button"
                    type="button"
                    on:click=move |_| {
                        all.set(true);
                        request_animation_frame(|| focus(&result_id(FIRST)));
                    }
                >
                    {plural!(lang, rest, search.show_rest)}
                </button>
            </p>
        </Show>
        {cut}
        <section class="search-further">
            <h2>{tr!(lang, search.further)}</h2>
            <ul class="kind-links">{further}</ul>
        </section>
    }
    .into_any()
}

fn result(lang: Lang, index: usize, hit: &SearchHit) -> AnyView {
    let address = entry_href(lang, entry_page(hit.entry_type), &hit.slug);
    let snippet = (!hit.snippet.is_empty()).then(|| {
        view! { <p class="result-snippet" lang=entry_lang(lang)>{marked(&hit.snippet)}</p> }
    });
    view! {
        <p class="result-kind">
            <Icon name=icon_of(hit.entry_type)/>
            <span class="badge-text">{labels::entry_type(lang, hit.entry_type)}</span>
        </p>
        <h2 class="result-title" lang=entry_lang(lang)>
            <a id=result_id(index) href=address>{marked(&hit.title)}</a>
        </h2>
        {snippet}
    }
    .into_any()
}

fn result_id(index: usize) -> String {
    format!("result-{index}")
}

fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let element: web_sys::HtmlElement = element.unchecked_into();
        // A link that is shown can take the focus.
        let _ = element.focus();
    }
}

/// Before anything is searched: what can be, with examples.
#[component]
pub fn Invitation() -> impl IntoView {
    let lang = use_lang();
    let example = move |words: &'static str| {
        let address = format!(
            "{}{}",
            href(lang, Kind::Search),
            Query::new().with("q", words).to_search()
        );
        view! { <li><a class="kind-link" href=address lang=entry_lang(lang)>{words}</a></li> }
    };
    view! {
        <div class="search-invitation">
            <p class="lead">{tr!(lang, search.invitation)}</p>
            <h2>{tr!(lang, search.examples.title)}</h2>
            <ul class="kind-links">
                {example(tr!(lang, search.examples.first))}
                {example(tr!(lang, search.examples.second))}
                {example(tr!(lang, search.examples.third))}
                {example(tr!(lang, search.examples.fourth))}
                {example(tr!(lang, search.examples.fifth))}
            </ul>
            <h2>{tr!(lang, search.browse)}</h2>
            <Lists/>
        </div>
    }
}

#[component]
fn NothingFound(words: Memo<String>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Empty title=tr!(lang, search.nothing.title, words = words.get_untracked()) text=tr!(lang, search.nothing.text)>
            <ul>
                <li>{tr!(lang, search.nothing.spelling)}</li>
                <li>{tr!(lang, search.nothing.fewer)}</li>
                <li>{tr!(lang, search.nothing.french)}</li>
            </ul>
            <p>{tr!(lang, search.browse)}</p>
            <Lists/>
        </Empty>
    }
}

/// The lists of each kind.
#[component]
fn Lists() -> impl IntoView {
    let lang = use_lang();
    let links = EntryType::ALL
        .iter()
        .map(|&kind| view! { <ListLink kind address=href(lang, list_page(kind))/> })
        .collect_view();
    view! { <ul class="kind-links">{links}</ul> }
}

/// A way to the list of a kind.
#[component]
fn ListLink(kind: EntryType, #[prop(into)] address: Signal<String>) -> impl IntoView {
    view! {
        <li>
            <a class="kind-link" href=address>
                <span class="kind-icon"><Icon name=icon_of(kind)/></span>
                {list_name(use_lang(), kind)}
            </a>
        </li>
    }
}

/// A kind in the plural.
fn kind_name(lang: Lang, kind: EntryType) -> &'static str {
    match kind {
        EntryType::Member => tr!(lang, search.kinds.member),
        EntryType::Action => tr!(lang, search.kinds.action),
        EntryType::Event => tr!(lang, search.kinds.event),
        EntryType::WorkingGroup => tr!(lang, search.kinds.working_group),
        EntryType::FundingCall => tr!(lang, search.kinds.funding_call),
    }
}

/// The list of a kind.
fn list_name(lang: Lang, kind: EntryType) -> &'static str {
    match kind {
        EntryType::Member => tr!(lang, search.lists.member),
        EntryType::Action => tr!(lang, search.lists.action),
        EntryType::Event => tr!(lang, search.lists.event),
        EntryType::WorkingGroup => tr!(lang, search.lists.working_group),
        EntryType::FundingCall => tr!(lang, search.lists.funding_call),
    }
}

const fn icon_of(kind: EntryType) -> IconName {
    match kind {
        EntryType::Member => IconName::Landmark,
        EntryType::Action => IconName::Handshake,
        EntryType::Event => IconName::CalendarDays,
        EntryType::WorkingGroup => IconName::Users,
        EntryType::FundingCall => IconName::Coins,
    }
}
