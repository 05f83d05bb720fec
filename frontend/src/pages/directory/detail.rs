//! The page of a member.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};
use passerelle_shared::actions::ActionSummary;
use passerelle_shared::codes::{Claim, EventPeriod, Freshness};
use passerelle_shared::events::EventSummary;
use passerelle_shared::lang::Lang;
use passerelle_shared::members::{MemberDetail, MemberRef, MemberSummary};
use passerelle_shared::working_groups::WorkingGroupSummary;

use super::card::kind_words;
use super::claim::ClaimPanel;
use super::contacts::Contacts;
use super::logic::{siren, site_name};
use crate::api::map::MapLayer;
use crate::api::{self, Remote};
use crate::components::badge::{Badge, Tone};
use crate::components::cover::logo;
use crate::components::edit_link::EditLink;
use crate::components::explore::{EntryMap, capitalised};
use crate::components::feedback::Loaded;
use crate::components::icon::{Icon, IconName};
use crate::components::page_head::PageHead;
use crate::components::report::ReportLink;
use crate::components::way_back::WayBack;
use crate::i18n::{format, labels};
use crate::pages::actions::{ActionCard, freshness_icon, freshness_tone};
use crate::plural;
use crate::routes::{Kind, entry_href, href};
use crate::state::address::keep_present_address;
use crate::state::filters::Query;
use crate::state::language::{entry_lang, use_lang};
use crate::state::reference::use_words;
use crate::tr;

/// Actions shown before the way to all of them.
const ACTIONS_SHOWN: usize = 6;

/// The page.
pub struct MemberPage {
    member: Remote<MemberDetail>,
}

#[lazy_route]
impl LazyRoute for MemberPage {
    fn data() -> Self {
        let params = use_params_map();
        let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
        Self {
            member: api::remote(move || api::members::detail(&slug.read())),
        }
    }

    fn view(this: Self) -> AnyView {
        let member = this.member;
        view! { <Loaded remote=member let:member><Entry member/></Loaded> }.into_any()
    }
}

#[component]
fn Entry(member: Arc<MemberDetail>) -> impl IntoView {
    let lang = use_lang();
    let summary = member.summary.clone();
    let above = summary.clone();
    keep_present_address(Kind::Member, &summary.slug);
    let about = member.description_html.clone();
    let unclaimed = summary.claim == Claim::Unclaimed;
    let stale = summary.freshness == Some(Freshness::Stale);
    view! {
        <article class="member-page">
            {logo(summary.cover.as_ref())}
            <PageHead title=summary.name.clone() lead=summary.summary.clone().unwrap_or_default() of_entry=true>
                <Above summary=above/>
            </PageHead>

            <div class="entry">
                <div class="entry-main">
                    {(summary.claim == Claim::Pending).then(|| view! {
                        <p class="notice">{tr!(lang, directory.detail.pending)}</p>
                    })}
                    {stale.then(|| view! { <p class="notice">{tr!(lang, directory.detail.stale)}</p> })}
                    {unclaimed.then(|| view! { <ClaimPanel address=entry_href(lang, Kind::Claim, &summary.slug) kind=summary.kind/> })}
                    {about.map(|about| view! {
                        <section class="prose">
                            <h2>{tr!(lang, directory.detail.about)}</h2>
                            <div lang=entry_lang(lang) inner_html=about></div>
                        </section>
                    })}
                    <Actions summary=summary.clone() actions=member.actions.clone()/>
                    <Events events=member.events.clone()/>
                    <Groups groups=member.working_groups.clone()/>
                    <Communes summary=summary.clone() communes=member.communes.clone()/>
                </div>
                <aside class="entry-aside" aria-label=tr!(lang, directory.detail.facts)>
                    <Contacts slug=summary.slug.clone() contacts=member.contacts.clone()/>
                    <Facts member=member.clone()/>
                    <ReportLink/>
                </aside>
            </div>
        </article>
    }
}

/// The way back, and what the member is in a few words.
#[component]
fn Above(summary: MemberSummary) -> impl IntoView {
    let lang = use_lang();
    let verified = summary.last_verified_at.zip(summary.freshness);
    let verified = verified.map(|(at, freshness)| {
        let text = tr!(lang, directory.detail.verified, ago = format::ago(lang, at));
        view! { <Badge text tone=freshness_tone(freshness) icon=freshness_icon(freshness)/> }
    });
    view! {
        <WayBack to=Kind::Directory text=tr!(lang, directory.detail.all)/>
        <EditLink to=Kind::EditMember slug=summary.slug.clone()/>
        <span class="badges">
            <Badge text=kind_words(lang, summary.kind, summary.epci_form) tone=Tone::Deep/>
            {(summary.claim == Claim::Unclaimed).then(|| view! {
                <Badge text=labels::claim(lang, summary.claim) tone=Tone::Muted/>
            })}
            {verified}
        </span>
    }
}

/// Its actions, on a map and as cards.
#[component]
fn Actions(summary: MemberSummary, actions: Vec<ActionSummary>) -> impl IntoView {
    let lang = use_lang();
    if actions.is_empty() {
        let kept = summary.claim == Claim::Claimed;
        return kept
            .then(|| {
                view! {
                    <section>
                        <h2>{tr!(lang, directory.detail.actions)}</h2>
                        <p class="small">{tr!(lang, directory.detail.actions_none)}</p>
                    </section>
                }
            })
            .into_any();
    }
    let pointed = RwSignal::new(None);
    let query = Query::new().with("member", summary.slug.clone());
    // What it leads with a first day is what its file of activities holds.
    let reports =
        |action: &ActionSummary| action.lead.id == summary.id && action.starts_on.is_some();
    let activities = actions
        .iter()
        .any(reports)
        .then(|| api::oda::activities(&summary.slug));
    let address = format!("{}{}", href(lang, Kind::Actions), query.to_search());
    let count = u64::from(summary.actions_count);
    let name = summary.name;
    view! {
        <section>
            <div class="section-head">
                <h2>{tr!(lang, directory.detail.actions)}</h2>
                <a href=address.clone()>{tr!(lang, directory.detail.actions_all)}</a>
            </div>
            <EntryMap
                of=MapLayer::Actions
                query=Signal::stored(query)
                kind=Kind::Action
                label=tr!(lang, directory.detail.actions_map, name = name)
                highlighted=pointed
            />
            <ul class="cards member-cards">
                {actions
                    .into_iter()
                    .take(ACTIONS_SHOWN)
                    .map(|action| view! { <li class="card"><ActionCard action pointed/></li> })
                    .collect_view()}
            </ul>
            {(count > ACTIONS_SHOWN as u64).then(|| view! {
                <p class="member-all">
                    <a class="button button-quiet" href=address>{tr!(lang, directory.detail.actions_rest, count = format::number(lang, count))}</a>
                </p>
            })}
            {activities.map(|address| view! {
                <p class="small">
                    <a href=address rel="external nofollow">{tr!(lang, directory.detail.iati)}</a>
                    " "
                    {tr!(lang, directory.detail.iati_text)}
                </p>
            })}
        </section>
    }
    .into_any()
}

#[component]
fn Events(events: Vec<EventSummary>) -> impl IntoView {
    let lang = use_lang();
    let row = move |event: EventSummary| {
        let day = format::day_in(lang, event.starts_at, &event.time_zone);
        let moment = event.starts_at.date().to_string();
        view! {
            <li>
                <span class="member-event-day"><time datetime=moment>{day}</time></span>
                <a href=entry_href(lang, Kind::Event, &event.slug) lang=entry_lang(lang)>{event.title}</a>
                <span class="member-row-kind">
                    {labels::event_kind(lang, event.kind)}
                    {event.city.map(|city| format!(", {city}"))}
                    {(event.period == EventPeriod::Past).then(|| format!(" · {}", tr!(lang, directory.detail.past)))}
                </span>
            </li>
        }
    };
    (!events.is_empty()).then(|| {
        view! {
            <section>
                <h2>{tr!(lang, directory.detail.events)}</h2>
                <ul class="member-rows">{events.into_iter().map(row).collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn Groups(groups: Vec<WorkingGroupSummary>) -> impl IntoView {
    let lang = use_lang();
    let row = move |group: WorkingGroupSummary| {
        view! {
            <li>
                <a href=entry_href(lang, Kind::Group, &group.slug) lang=entry_lang(lang)>{group.name}</a>
                <span class="member-row-text" lang=entry_lang(lang)>{group.summary}</span>
                <span class="member-row-kind">
                    {labels::access(lang, group.access)}
                    ", "
                    {plural!(lang, u64::from(group.members_count), directory.detail.members_count)}
                </span>
            </li>
        }
    };
    (!groups.is_empty()).then(|| {
        view! {
            <section>
                <h2>{tr!(lang, directory.detail.groups)}</h2>
                <ul class="member-rows">{groups.into_iter().map(row).collect_view()}</ul>
            </section>
        }
    })
}

/// The communes of an intercommunality: many, so behind their number.
#[component]
fn Communes(summary: MemberSummary, communes: Vec<MemberRef>) -> impl IntoView {
    let lang = use_lang();
    (!communes.is_empty()).then(|| {
        let query = Query::new().with("epci", summary.slug);
        let address = format!("{}{}", href(lang, Kind::Directory), query.to_search());
        let count = communes.len() as u64;
        let names = communes
            .into_iter()
            .map(|commune| view! { <li><a href=entry_href(lang, Kind::Member, &commune.slug)>{commune.name}</a></li> })
            .collect_view();
        view! {
            <details class="communes">
                <summary>
                    <Icon name=IconName::ChevronDown/>
                    <span>{plural!(lang, count, directory.detail.communes)}</span>
                </summary>
                <ul class="communes-list" lang=entry_lang(lang)>{names}</ul>
                <p><a href=address>{tr!(lang, directory.detail.communes_list)}</a></p>
            </details>
        }
    })
}

#[component]
fn Facts(member: Arc<MemberDetail>) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    let summary = &member.summary;
    let department = summary.department.clone().map(|code| {
        let address = filtered(lang, "department", &code);
        view! { <a href=address>{move || words.department(&code)}</a> }
    });
    let region = summary
        .region
        .clone()
        .filter(|_| summary.department.is_none());
    let region = region.map(|code| view! { {move || words.region(lang, &code)} });
    let population = summary
        .population
        .map(|count| plural!(lang, u64::from(count), directory.inhabitants));
    let epci = member.epci.clone().map(|epci| {
        view! { <a href=entry_href(lang, Kind::Member, &epci.slug) lang=entry_lang(lang)>{epci.name}</a> }
    });
    let website = member.website.clone().map(|site| {
        let name = site_name(&site).to_owned();
        view! { <a class="fact-link" href=site rel="noopener">{name}<Icon name=IconName::ExternalLink/></a> }
    });
    let languages = (!member.languages.is_empty()).then(|| {
        let names = member
            .languages
            .iter()
            .map(|code| format::language(lang, code));
        capitalised(&format::list(lang, names))
    });
    let codes = [
        member
            .siren
            .as_ref()
            .map(|number| tr!(lang, directory.detail.siren, number = siren(number))),
        member
            .insee
            .clone()
            .map(|code| tr!(lang, directory.detail.insee, code = code)),
    ];
    let codes: Vec<_> = codes
        .into_iter()
        .flatten()
        .map(|code| view! { <span class="fact-line">{code}</span> })
        .collect();
    let countries: Vec<_> = summary
        .countries
        .iter()
        .map(|code| {
            let address = filtered(lang, "country", code.as_str());
            view! { <li><a href=address>{format::country(lang, *code)}</a></li> }
        })
        .collect();
    let themes: Vec<_> = summary
        .themes
        .iter()
        .cloned()
        .map(|code| {
            let address = filtered(lang, "theme", &code);
            view! { <li><a class="tag" href=address>{move || words.theme(lang, &code)}</a></li> }
        })
        .collect();
    view! {
        <div class="panel">
            <dl class="facts">
                {fact(tr!(lang, directory.detail.website), website)}
                {fact(tr!(lang, directory.detail.population), population)}
                {fact(tr!(lang, directory.detail.department), department)}
                {fact(tr!(lang, directory.detail.region), region)}
                {fact(tr!(lang, directory.detail.epci), epci)}
                {fact(tr!(lang, directory.detail.languages), languages)}
                {fact(
                    tr!(lang, directory.detail.countries),
                    (!countries.is_empty()).then(|| view! { <ul class="fact-list">{countries}</ul> }),
                )}
                {fact(
                    tr!(lang, directory.detail.themes),
                    (!themes.is_empty()).then(|| view! { <ul class="tags">{themes}</ul> }),
                )}
                {fact(tr!(lang, directory.detail.codes), (!codes.is_empty()).then_some(codes))}
            </dl>
        </div>
    }
}

/// A fact, where it is known.
fn fact(name: &'static str, value: Option<impl IntoView>) -> Option<impl IntoView> {
    value.map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
}

/// The directory under one filter.
fn filtered(lang: Lang, name: &str, value: &str) -> String {
    let query = Query::new().with(name, value);
    format!("{}{}", href(lang, Kind::Directory), query.to_search())
}
