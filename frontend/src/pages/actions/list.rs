//! The list of actions of cooperation, with the map beside it.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use passerelle_shared::actions::ActionSummary;
use passerelle_shared::codes::{ActionStatus, EntryType, Freshness, Relation};
use passerelle_shared::lang::Lang;
use passerelle_shared::stats::Stats;

use super::card::ActionCard;
use super::logic::name_of_slug;
use crate::api::actions::FILTERS;
use crate::api::map::MapLayer;
use crate::api::stats::StatsScope;
use crate::api::{self, Listing, Remote};
use crate::components::cover::card_cover;
use crate::components::explore::{
    MapColumn, SkipToMap, ViewSwitch, area_chip, capitalised, counted, in_order, shows_map,
};
use crate::components::list::{
    ActiveFilters, Chip, FacetGroup, FacetStates, FilterPanel, ListBody, ResultCount, SearchBox,
    SortOption, SortSelect, TakeAway,
};
use crate::components::page_head::PageHead;
use crate::i18n::{format, labels};
use crate::routes::Kind;
use crate::state::filters::{Filters, Query, use_filters};
use crate::state::language::use_lang;
use crate::state::reference::{Words, use_words};
use crate::tr;

/// The page.
pub struct ActionsPage {
    filters: Filters,
    actions: Listing<ActionSummary>,
    stats: Remote<Stats>,
}

#[lazy_route]
impl LazyRoute for ActionsPage {
    fn data() -> Self {
        let filters = use_filters();
        let facets = move || api::stats::of(StatsScope::Actions, filters.get().only(&FILTERS));
        Self {
            filters,
            actions: api::listing(move || api::actions::list(filters.get())),
            stats: api::remote(facets),
        }
    }

    fn view(this: Self) -> AnyView {
        let ActionsPage {
            filters,
            actions,
            stats,
        } = this;
        let lang = use_lang();
        let words = use_words();
        let pointed = RwSignal::new(None);
        let chips = move || chips(lang, words, &filters.get(), &actions.items());
        let sort = vec![
            sort("", tr!(lang, actions.sort.updated)),
            sort("-starts_on", tr!(lang, actions.sort.starts)),
            sort("-budget_cents", tr!(lang, actions.sort.budget)),
            sort("title", tr!(lang, actions.sort.title)),
        ];
        view! {
            <PageHead title=tr!(lang, actions.title) lead=tr!(lang, actions.lead)/>
            <div class="list-page explore" class:shows-map=move || shows_map(filters)>
                <FilterPanel filters>
                    <Facets filters stats words/>
                </FilterPanel>
                <div class="list-main">
                    <h2 class="visually-hidden">{tr!(lang, actions.results)}</h2>
                    <div class="list-bar">
                        <SearchBox filters label=tr!(lang, actions.search)/>
                        <ViewSwitch filters/>
                    </div>
                    <div class="list-bar">
                        <ResultCount total=actions.total/>
                        <SortSelect filters options=sort/>
                        <SkipToMap/>
                    </div>
                    <ActiveFilters filters chips=Signal::derive(chips)/>
                    <div class="explore-list">
                        <ListBody listing=actions filters view=move |action| card(action, pointed)/>
                        <TakeAway of=EntryType::Action query=Signal::derive(move || filters.get().only(&FILTERS))/>
                    </div>
                </div>
                <MapColumn
                    filters
                    of=MapLayer::Actions
                    names=&FILTERS
                    kind=Kind::Action
                    label=tr!(lang, actions.map)
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

#[component]
fn Facets(filters: Filters, stats: Remote<Stats>, words: Words) -> impl IntoView {
    let lang = use_lang();
    let seeking = counted(stats, "seeking_partners", move |value| {
        (value == "true").then(|| tr!(lang, actions.seeking).to_owned())
    });
    let themes = counted(stats, "theme", move |code| Some(words.theme(lang, code)));
    let countries = counted(stats, "country", move |code| country(lang, code));
    let relations = counted(stats, "relation", move |code| relation(lang, code));
    let statuses = in_order(
        counted(stats, "status", move |code| status(lang, code)),
        ActionStatus::ALL.iter().map(|status| status.code()),
    );
    let sdgs = counted(stats, "sdg", move |code| sdg(lang, words, code));
    let departments = counted(stats, "department", move |code| {
        Some(words.department(code))
    });
    view! {
        <FacetStates stats words>
            <FacetGroup filters name="seeking_partners" legend=tr!(lang, actions.facet.seeking) options=seeking/>
            <FacetGroup filters name="theme" legend=tr!(lang, actions.facet.theme) options=themes/>
            <FacetGroup filters name="country" legend=tr!(lang, actions.facet.country) options=countries/>
            <FacetGroup filters name="relation" legend=tr!(lang, actions.facet.relation) options=relations/>
            <FacetGroup filters name="status" legend=tr!(lang, actions.facet.status) options=statuses/>
            <FacetGroup filters name="department" legend=tr!(lang, actions.facet.department) options=departments/>
            <FacetGroup filters name="sdg" legend=tr!(lang, actions.facet.sdg) options=sdgs/>
        </FacetStates>
    }
}

/// The inside of a card, with its image.
fn card(action: ActionSummary, pointed: RwSignal<Option<String>>) -> impl IntoView {
    let cover = action.cover.clone();
    view! {
        <ActionCard action pointed/>
        {card_cover(cover)}
    }
}

fn country(lang: Lang, code: &str) -> Option<String> {
    Some(format::country(lang, code.parse().ok()?))
}

fn relation(lang: Lang, code: &str) -> Option<String> {
    let relation: Relation = code.parse().ok()?;
    Some(labels::relation(lang, relation).to_owned())
}

fn status(lang: Lang, code: &str) -> Option<String> {
    let status: ActionStatus = code.parse().ok()?;
    Some(labels::action_status(lang, status).to_owned())
}

fn sdg(lang: Lang, words: Words, code: &str) -> Option<String> {
    let number = code.parse().ok()?;
    Some(format!("{number}. {}", words.sdg(lang, number)))
}

/// The filters in force, in words; none while the words are awaited.
fn chips(lang: Lang, words: Words, query: &Query, shown: &[ActionSummary]) -> Vec<Chip> {
    if words.remote().get().is_none() {
        return Vec::new();
    }
    let day = |value: &str| {
        passerelle_shared::iso_date::parse(value)
            .map_or_else(|| value.to_owned(), |date| format::day(lang, date))
    };
    let label = |name: &str, value: &str| match name {
        "q" => Some(tr!(lang, actions.chip.text, words = value.to_owned())),
        "seeking_partners" if value == "true" => Some(tr!(lang, actions.seeking).to_owned()),
        "seeking_partners" => Some(tr!(lang, actions.chip.not_seeking).to_owned()),
        "theme" => Some(words.theme(lang, value)),
        "country" => country(lang, value),
        "relation" => relation(lang, value),
        "status" => status(lang, value),
        "sdg" => sdg(lang, words, value),
        "department" => Some(words.department(value)),
        "freshness" => {
            let freshness: Option<Freshness> = value.parse().ok();
            freshness.map(|freshness| labels::freshness(lang, freshness).to_owned())
        }
        "member" => {
            let lead = shown.iter().find(|action| action.lead.slug == value);
            let name = lead.map_or_else(|| name_of_slug(value), |lead| lead.lead.name.clone());
            Some(tr!(lang, actions.chip.member, name = name))
        }
        "from" => Some(tr!(lang, actions.chip.from, day = day(value))),
        "to" => Some(tr!(lang, actions.chip.to, day = day(value))),
        "bbox" => Some(area_chip(
            value,
            tr!(lang, actions.chip.area),
            tr!(lang, actions.chip.spot),
        )),
        _ => None,
    };
    Chip::all(query, &FILTERS, |name, value| {
        // What is no code is shown as it stands, so that it can be removed.
        capitalised(&label(name, value).unwrap_or_else(|| value.to_owned()))
    })
}
