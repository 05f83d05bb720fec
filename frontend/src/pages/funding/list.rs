//! The funding calls, by where they stand.

use std::str::FromStr;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use passerelle_shared::codes::{CallStatus, EntryType, MemberKind};
use passerelle_shared::funding_calls::FundingCallSummary;
use passerelle_shared::lang::Lang;
use passerelle_shared::stats::Stats;

use super::card::CallCard;
use super::logic::{self, Part};
use crate::api::funding_calls::FILTERS;
use crate::api::stats::StatsScope;
use crate::api::{self, Listing, Remote};
use crate::components::list::{
    ActiveFilters, Chip, FacetGroup, FacetOption, FacetStates, FilterPanel, ListStates,
    ResultCount, SearchBox, TakeAway,
};
use crate::components::page_head::PageHead;
use crate::i18n::{format, labels};
use crate::state::filters::{Filters, use_filters};
use crate::state::language::use_lang;
use crate::state::reference::{Words, use_words};
use crate::tr;

/// The page.
pub struct FundingPage {
    filters: Filters,
    calls: Listing<FundingCallSummary>,
    stats: Remote<Stats>,
}

#[lazy_route]
impl LazyRoute for FundingPage {
    fn data() -> Self {
        let filters = use_filters();
        Self {
            filters,
            calls: api::listing(move || api::funding_calls::list(filters.get())),
            stats: api::remote(move || {
                api::stats::of(StatsScope::FundingCalls, filters.get().only(&FILTERS))
            }),
        }
    }

    fn view(this: Self) -> AnyView {
        let FundingPage {
            filters,
            calls,
            stats,
        } = this;
        let lang = use_lang();
        let words = use_words();
        let facet = move |name: &'static str, legend: &'static str| {
            let options = Signal::derive(move || {
                FacetOption::counted(stats.ok().as_deref(), name, |value| {
                    label(lang, words, name, value)
                })
            });
            view! { <FacetGroup filters name legend options/> }
        };
        let chips = Signal::derive(move || {
            Chip::all(
                &filters.get(),
                &["q", "status", "kind", "country", "scheme", "theme"],
                |name, value| label(lang, words, name, value),
            )
        });
        view! {
            <PageHead title=tr!(lang, funding.title) lead=tr!(lang, funding.lead)/>
            <div class="list-page">
                <FilterPanel filters>
                    <FacetStates stats words>
                        <CountrySelect filters/>
                        {facet("kind", tr!(lang, funding.facet.kind))}
                        {facet("status", tr!(lang, funding.facet.status))}
                        {facet("theme", tr!(lang, funding.facet.theme))}
                        {facet("scheme", tr!(lang, funding.facet.scheme))}
                    </FacetStates>
                </FilterPanel>
                <div class="list-main">
                    <div class="list-bar">
                        <SearchBox filters label=tr!(lang, funding.search)/>
                        <ResultCount total=calls.total/>
                    </div>
                    <ActiveFilters filters chips/>
                    <ListStates listing=calls filters entries=move |calls| view! { <Parts calls/> }/>
                    <TakeAway of=EntryType::FundingCall query=Signal::derive(move || filters.get().only(&FILTERS))/>
                </div>
            </div>
        }
        .into_any()
    }
}

/// The words of a filter's value.
fn label(lang: Lang, words: Words, name: &str, value: &str) -> String {
    fn code<T: FromStr>(lang: Lang, value: &str, words: fn(Lang, T) -> &'static str) -> String {
        value
            .parse()
            .map_or_else(|_| value.to_owned(), |code| words(lang, code).to_owned())
    }
    match name {
        "status" => code::<CallStatus>(lang, value, labels::call_status),
        "kind" => code::<MemberKind>(lang, value, labels::member_kind),
        "theme" => words.theme(lang, value),
        "scheme" => words.scheme(lang, value),
        "country" => value.parse().map_or_else(
            |_| value.to_owned(),
            |country| format::country(lang, country),
        ),
        _ => tr!(lang, funding.words, words = value.to_owned()),
    }
}

/// The country of one's action: one at a time, from the whole list.
#[component]
fn CountrySelect(filters: Filters) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let chosen = move || {
        filters
            .query()
            .read()
            .get("country")
            .unwrap_or_default()
            .to_owned()
    };
    let countries = move || {
        let lists = words.get()?;
        let mut countries: Vec<_> = lists
            .countries
            .iter()
            .map(|country| (country.name(lang).to_owned(), country.code.to_string()))
            .collect();
        countries.sort_by_cached_key(|(name, _)| logic::sort_key(name));
        Some(
            countries
                .into_iter()
                .map(|(name, code)| {
                    let value = code.clone();
                    view! { <option value=code selected=move || chosen() == value>{name}</option> }
                })
                .collect_view(),
        )
    };
    view! {
        <div class="facet">
            <label class="call-country">
                <span>{tr!(lang, funding.facet.country)}</span>
                <select
                    name="country"
                    on:change:target=move |event| filters.change(|query| query.with("country", event.target().value()))
                >
                    <option value="" selected=move || chosen().is_empty()>{tr!(lang, funding.facet.any_country)}</option>
                    {countries}
                </select>
            </label>
        </div>
    }
}

/// The calls under where they stand, with a way to each part.
#[component]
fn Parts(calls: Vec<FundingCallSummary>) -> impl IntoView {
    let lang = use_lang();
    let parts = logic::by_part(calls);
    let ways = (parts.len() > 1).then(|| {
        let ways = parts.iter().map(|(part, calls)| {
            let count = format::number(lang, calls.len() as u64);
            view! {
                <li>
                    <a class="call-way" href=format!("#{}", part.anchor()) rel="external">
                        {title(lang, *part)}
                        <span class="call-way-count">{count}</span>
                    </a>
                </li>
            }
        });
        view! {
            <nav class="call-ways" aria-label=tr!(lang, funding.parts.label)>
                <ul class="call-ways-list">{ways.collect_view()}</ul>
            </nav>
        }
    });
    let sections = parts
        .into_iter()
        .map(|(part, calls)| {
            let cards = calls
                .into_iter()
                .map(|call| view! { <li class="card call-card"><CallCard call/></li> });
            view! {
                <section class="call-part" id=part.anchor()>
                    <h2>{title(lang, part)}</h2>
                    <p class="call-part-text">{text(lang, part)}</p>
                    <ul class="call-list">{cards.collect_view()}</ul>
                </section>
            }
        })
        .collect_view();
    view! { {ways} {sections} }
}

fn title(lang: Lang, part: Part) -> &'static str {
    match part {
        Part::ClosingSoon => tr!(lang, funding.parts.closing_soon),
        Part::Open => tr!(lang, funding.parts.open),
        Part::Upcoming => tr!(lang, funding.parts.upcoming),
        Part::Permanent => tr!(lang, funding.parts.permanent),
        Part::Closed => tr!(lang, funding.parts.closed),
    }
}

fn text(lang: Lang, part: Part) -> &'static str {
    match part {
        Part::ClosingSoon => tr!(lang, funding.parts.closing_soon_text),
        Part::Open => tr!(lang, funding.parts.open_text),
        Part::Upcoming => tr!(lang, funding.parts.upcoming_text),
        Part::Permanent => tr!(lang, funding.parts.permanent_text),
        Part::Closed => tr!(lang, funding.parts.closed_text),
    }
}
