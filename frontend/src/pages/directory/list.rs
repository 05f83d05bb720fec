//! The list of members, with the map beside it.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use passerelle_shared::codes::{Claim, EntryType, Freshness, MemberKind, Stratum};
use passerelle_shared::lang::Lang;
use passerelle_shared::members::MemberSummary;
use passerelle_shared::stats::Stats;

use super::card::MemberCard;
use super::logic::{NO_LETTER, letters};
use crate::api::map::MapLayer;
use crate::api::members::FILTERS;
use crate::api::stats::StatsScope;
use crate::api::{self, Listing, Remote};
use crate::components::explore::{
    MapColumn, SkipToMap, ViewSwitch, area_chip, capitalised, counted, in_order, shows_map,
};
use crate::components::feedback::Empty;
use crate::components::list::{
    ActiveFilters, Chip, FacetGroup, FacetStates, FilterPanel, ListStates, ResultCount, SearchBox,
    SortOption, SortSelect, TakeAway,
};
use crate::components::page_head::PageHead;
use crate::i18n::{format, labels};
use crate::routes::{Kind, href};
use crate::state::filters::{Filters, Query, use_filters};
use crate::state::language::use_lang;
use crate::state::reference::{Words, use_words};
use crate::tr;

/// The page.
pub struct DirectoryPage {
    filters: Filters,
    members: Listing<MemberSummary>,
    stats: Remote<Stats>,
}

#[lazy_route]
impl LazyRoute for DirectoryPage {
    fn data() -> Self {
        let filters = use_filters();
        let facets = move || api::stats::of(StatsScope::Members, filters.get().only(&FILTERS));
        Self {
            filters,
            members: api::listing(move || api::members::list(filters.get())),
            stats: api::remote(facets),
        }
    }

    fn view(this: Self) -> AnyView {
        let DirectoryPage {
            filters,
            members,
            stats,
        } = this;
        let lang = use_lang();
        let words = use_words();
        let pointed = RwSignal::new(None);
        let chips = move || chips(lang, words, &filters.get());
        let sort = vec![
            sort("", tr!(lang, directory.sort.name)),
            sort("-actions_count", tr!(lang, directory.sort.actions)),
            sort("-population", tr!(lang, directory.sort.largest)),
            sort("-updated_at", tr!(lang, directory.sort.updated)),
        ];
        let entries = move |members: Vec<MemberSummary>| {
            let cards = members
                .into_iter()
                .map(|member| view! { <li class="card"><MemberCard member pointed/></li> });
            view! { <ul class="cards">{cards.collect_view()}</ul> }
        };
        view! {
            <PageHead title=tr!(lang, directory.title) lead=tr!(lang, directory.lead)/>
            <Letters filters stats/>
            <div class="list-page explore directory" class:shows-map=move || shows_map(filters)>
                <FilterPanel filters>
                    <Facets filters stats words/>
                </FilterPanel>
                <div class="list-main">
                    <h2 class="visually-hidden">{tr!(lang, directory.results)}</h2>
                    <div class="list-bar">
                        <SearchBox filters label=tr!(lang, directory.search)/>
                        <ViewSwitch filters/>
                    </div>
                    <div class="list-bar">
                        <ResultCount total=members.total/>
                        <SortSelect filters options=sort/>
                        <SkipToMap/>
                    </div>
                    <ActiveFilters filters chips=Signal::derive(chips)/>
                    <div class="explore-list">
                        <ListStates listing=members filters empty=move || view! { <NobodyLeft filters/> } entries/>
                        <TakeAway of=EntryType::Member query=Signal::derive(move || filters.get().only(&FILTERS))/>
                        <Missing filters members/>
                    </div>
                </div>
                <MapColumn
                    filters
                    of=MapLayer::Members
                    names=&FILTERS
                    kind=Kind::Member
                    label=tr!(lang, directory.map)
                    highlighted=pointed
                />
            </div>
        }
        .into_any()
    }
}

fn sort(value: &'static str, label: &str) -> SortOption {
    SortOption {
        value,
        label: label.to_owned(),
    }
}

/// A to Z; a letter that no entry begins with cannot be chosen.
#[component]
fn Letters(filters: Filters, stats: Remote<Stats>) -> impl IntoView {
    let lang = use_lang();
    let shown = Memo::new(move |_| {
        letters(
            &stats
                .ok()
                .map(|stats| stats.facets.clone())
                .unwrap_or_default(),
        )
    });
    let chosen = move |letter: &str| {
        filters
            .query()
            .read()
            .get("letter")
            .unwrap_or_default()
            .eq_ignore_ascii_case(letter)
    };
    let choose = move |letter: String| {
        filters.change(|query| {
            if query.has("letter", &letter) {
                query.without("letter")
            } else {
                query.with("letter", letter)
            }
        });
    };
    let button = move |(letter, there): (String, bool)| {
        let (text, name) = if letter == NO_LETTER {
            ("#".to_owned(), tr!(lang, directory.letter_digit).to_owned())
        } else {
            let text = letter.to_ascii_uppercase();
            let name = tr!(lang, directory.letter_name, letter = text.clone());
            (text, name)
        };
        let pressed = letter.clone();
        view! {
            <li>
                <button
                    type="button"
                    aria-label=name
                    aria-pressed=move || chosen(&pressed).to_string()
                    disabled=!there
                    on:click=move |_| choose(letter.clone())
                >
                    {text}
                </button>
            </li>
        }
    };
    view! {
        <nav class="letters" aria-label=tr!(lang, directory.letters)>
            <ul class="letters-list">
                <li>
                    <button
                        class="letters-all"
                        type="button"
                        aria-pressed=move || chosen("").to_string()
                        on:click=move |_| filters.change(|query| query.without("letter"))
                    >
                        {tr!(lang, directory.letter_all)}
                    </button>
                </li>
                <For each=move || shown.get() key=Clone::clone children=button/>
            </ul>
        </nav>
    }
}

#[component]
fn Facets(filters: Filters, stats: Remote<Stats>, words: Words) -> impl IntoView {
    let lang = use_lang();
    let claims = in_order(
        counted(stats, "claim", move |code| claim(lang, code)),
        [Claim::Claimed, Claim::Pending, Claim::Unclaimed]
            .into_iter()
            .map(Claim::code),
    );
    let kinds = counted(stats, "kind", move |code| kind(lang, code));
    let departments = counted(stats, "department", move |code| {
        Some(words.department(code))
    });
    let strata = in_order(
        counted(stats, "stratum", move |code| stratum(lang, code)),
        Stratum::ALL.iter().map(|stratum| stratum.code()),
    );
    let themes = counted(stats, "theme", move |code| Some(words.theme(lang, code)));
    let countries = counted(stats, "country", move |code| country(lang, code));
    view! {
        <FacetStates stats words>
            <FacetGroup filters name="claim" legend=tr!(lang, directory.facet.claim) options=claims/>
            <FacetGroup filters name="kind" legend=tr!(lang, directory.facet.kind) options=kinds/>
            <FacetGroup filters name="department" legend=tr!(lang, directory.facet.department) options=departments/>
            <FacetGroup filters name="stratum" legend=tr!(lang, directory.facet.stratum) options=strata/>
            <FacetGroup filters name="theme" legend=tr!(lang, directory.facet.theme) options=themes/>
            <FacetGroup filters name="country" legend=tr!(lang, directory.facet.country) options=countries/>
        </FacetStates>
    }
}

/// The way to propose a member that is missing.
#[component]
fn Missing(filters: Filters, members: Listing<MemberSummary>) -> impl IntoView {
    let lang = use_lang();
    // An empty list offers it already, and larger.
    let missing = move || {
        (members.total.get() != Some(0)).then(|| {
            let address = missing_href(lang, filters);
            view! { <p class="small"><a href=address>{tr!(lang, proposals.link.missing)}</a></p> }
        })
    };
    view! {
        {missing}
    }
}

/// The filters keep nobody: who is looked for may be missing.
#[component]
fn NobodyLeft(filters: Filters) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Empty title=tr!(lang, common.list.none_title) text=tr!(lang, directory.empty.text)>
            <p><a href=move || missing_href(lang, filters)>{tr!(lang, proposals.link.missing)}</a></p>
            <button class="button" type="button" on:click=move |_| filters.change(Query::cleared)>
                {tr!(lang, common.state.reset)}
            </button>
        </Empty>
    }
}

/// Where one proposes a member that is missing: what was looked for in vain is its name.
fn missing_href(lang: Lang, filters: Filters) -> String {
    let words = filters.get().get("q").unwrap_or_default().to_owned();
    let query = Query::new().with("name", words);
    format!("{}{}", href(lang, Kind::Propose), query.to_search())
}

fn claim(lang: Lang, code: &str) -> Option<String> {
    let claim: Claim = code.parse().ok()?;
    Some(labels::claim(lang, claim).to_owned())
}

fn kind(lang: Lang, code: &str) -> Option<String> {
    let kind: MemberKind = code.parse().ok()?;
    Some(labels::member_kind(lang, kind).to_owned())
}

fn stratum(lang: Lang, code: &str) -> Option<String> {
    let stratum: Stratum = code.parse().ok()?;
    Some(labels::stratum(lang, stratum).to_owned())
}

fn country(lang: Lang, code: &str) -> Option<String> {
    Some(format::country(lang, code.parse().ok()?))
}

/// The filters in force, in words; none while the words are awaited.
fn chips(lang: Lang, words: Words, query: &Query) -> Vec<Chip> {
    if words.remote().get().is_none() {
        return Vec::new();
    }
    let label = |name: &str, value: &str| match name {
        "q" => Some(tr!(lang, directory.chip.text, words = value.to_owned())),
        "letter" if value == NO_LETTER => Some(tr!(lang, directory.letter_digit).to_owned()),
        "letter" => Some(tr!(
            lang,
            directory.chip.letter,
            letter = value.to_ascii_uppercase()
        )),
        "claim" => claim(lang, value),
        "kind" => kind(lang, value),
        "department" => Some(words.department(value)),
        "stratum" => stratum(lang, value),
        "theme" => Some(words.theme(lang, value)),
        "country" => country(lang, value),
        "freshness" => {
            let freshness: Option<Freshness> = value.parse().ok();
            freshness.map(|freshness| labels::freshness(lang, freshness).to_owned())
        }
        "epci" => {
            let name = crate::pages::actions::name_of_slug(value);
            Some(tr!(lang, directory.chip.epci, name = name))
        }
        "bbox" => Some(area_chip(
            value,
            tr!(lang, directory.chip.area),
            tr!(lang, directory.chip.spot),
        )),
        _ => None,
    };
    Chip::all(query, &FILTERS, |name, value| {
        // What is no code is shown as it stands, so that it can be removed.
        capitalised(&label(name, value).unwrap_or_else(|| value.to_owned()))
    })
}
