//! The working groups.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use passerelle_shared::codes::{Access, EntryType};
use passerelle_shared::lang::Lang;
use passerelle_shared::stats::Stats;
use passerelle_shared::working_groups::WorkingGroupSummary;

use crate::api::stats::StatsScope;
use crate::api::working_groups::FILTERS;
use crate::api::{self, Listing, Remote};
use crate::components::badge::{Badge, Tone};
use crate::components::cover::card_cover;
use crate::components::icon::{Icon, IconName};
use crate::components::list::{
    ActiveFilters, Chip, FacetGroup, FacetOption, FacetStates, FilterPanel, ListBody, ResultCount,
    SearchBox, TakeAway,
};
use crate::components::page_head::PageHead;
use crate::i18n::{format, labels};
use crate::routes::{Kind, entry_href};
use crate::state::filters::{Filters, use_filters};
use crate::state::language::{entry_lang, use_lang};
use crate::state::reference::{Words, use_words};
use crate::{plural, tr};

/// Themes named on a card.
const THEMES: usize = 3;
/// Leads named on a card.
const LEADS: usize = 2;

/// The page.
pub struct GroupsPage {
    filters: Filters,
    groups: Listing<WorkingGroupSummary>,
    stats: Remote<Stats>,
}

#[lazy_route]
impl LazyRoute for GroupsPage {
    fn data() -> Self {
        let filters = use_filters();
        Self {
            filters,
            groups: api::listing(move || api::working_groups::list(filters.get())),
            stats: api::remote(move || {
                api::stats::of(StatsScope::WorkingGroups, filters.get().only(&FILTERS))
            }),
        }
    }

    fn view(this: Self) -> AnyView {
        let GroupsPage {
            filters,
            groups,
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
            Chip::all(&filters.get(), &["q", "access", "theme"], |name, value| {
                label(lang, words, name, value)
            })
        });
        view! {
            <PageHead title=tr!(lang, groups.title) lead=tr!(lang, groups.lead)/>
            <div class="list-page">
                <FilterPanel filters>
                    <FacetStates stats words>
                        {facet("access", tr!(lang, groups.facet.access))}
                        {facet("theme", tr!(lang, groups.facet.theme))}
                    </FacetStates>
                </FilterPanel>
                <div class="list-main">
                    <div class="list-bar">
                        <SearchBox filters label=tr!(lang, groups.search)/>
                        <ResultCount total=groups.total/>
                    </div>
                    <ActiveFilters filters chips/>
                    <div class="group-list">
                        <h2 class="visually-hidden">{tr!(lang, groups.title)}</h2>
                        <ListBody listing=groups filters view=move |group| view! { <GroupCard group/> }/>
                    </div>
                    <TakeAway of=EntryType::WorkingGroup query=Signal::derive(move || filters.get().only(&FILTERS))/>
                </div>
            </div>
        }
        .into_any()
    }
}

/// The words of a filter's value.
fn label(lang: Lang, words: Words, name: &str, value: &str) -> String {
    match name {
        "access" => value.parse().map_or_else(
            |_| value.to_owned(),
            |access| labels::access(lang, access).to_owned(),
        ),
        "theme" => words.theme(lang, value),
        _ => tr!(lang, groups.words, words = value.to_owned()),
    }
}

/// How one enters a group, in a badge.
#[component]
pub(super) fn AccessBadge(access: Access) -> impl IntoView {
    let tone = match access {
        Access::Open => Tone::Good,
        Access::OnRequest => Tone::Deep,
        Access::Closed => Tone::Muted,
    };
    view! { <Badge text=labels::access(use_lang(), access) tone/> }
}

#[component]
fn GroupCard(group: WorkingGroupSummary) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let next = group.next_meeting_at.map(|at| format::date_in(at, ""));
    let leads = group.leads.iter().take(LEADS).map(|lead| lead.name.clone());
    let leads = (!group.leads.is_empty()).then(|| format::list(lang, leads));
    let members = plural!(lang, u64::from(group.members_count), groups.members);
    let themes = group.themes;
    let theme_names = move || {
        let names = themes
            .iter()
            .take(THEMES)
            .map(|code| words.theme(lang, code));
        names.collect::<Vec<_>>().join(" · ")
    };
    view! {
        <div class="card-badges"><AccessBadge access=group.access/></div>
        <h3 class="card-title" lang=entry_lang(lang)>
            <a href=entry_href(lang, Kind::Group, &group.slug)>{group.name}</a>
        </h3>
        <p class="group-themes">{theme_names}</p>
        <p class="card-text" lang=entry_lang(lang)>{group.summary}</p>
        {next.map(|date| view! {
            <p class="group-next">
                <Icon name=IconName::CalendarDays/>
                <span>
                    <span class="group-next-label">{tr!(lang, groups.next_meeting)}</span>
                    <time datetime=date.to_string()>{format::day_long(lang, date)}</time>
                </span>
            </p>
        })}
        <p class="card-meta">
            <span><Icon name=IconName::Users/>{members}</span>
            {leads.map(|leads| view! { <span><Icon name=IconName::Landmark/>{tr!(lang, groups.led_by, leads = leads)}</span> })}
        </p>
        {card_cover(group.cover)}
    }
}
