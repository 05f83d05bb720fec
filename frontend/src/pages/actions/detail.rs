//! The page of an action.

mod budget;
mod goals;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};
use passerelle_shared::actions::{ActionDetail, ActionPartner, ActionSummary, Place};
use passerelle_shared::codes::{Freshness, PartnerRole, Side};
use passerelle_shared::lang::Lang;
use passerelle_shared::members::MemberRef;

use self::budget::Budget;
use self::goals::Goals;
use super::card::{ActionCard, period_words};
use super::logic::{freshness_icon, freshness_tone, month_of, partners_of, period, status_tone};
use crate::api::{self, Remote};
use crate::components::badge::{Badge, Tone};
use crate::components::cover::entry_cover;
use crate::components::documents::documents;
use crate::components::edit_link::EditLink;
use crate::components::explore::{boxes, capitalised};
use crate::components::feedback::Loaded;
use crate::components::icon::{Icon, IconName};
use crate::components::map::{MapView, Mark};
use crate::components::page_head::PageHead;
use crate::components::report::ReportLink;
use crate::components::way_back::WayBack;
use crate::i18n::{format, labels};
use crate::routes::{Kind, entry_href, href};
use crate::state::address::keep_present_address;
use crate::state::filters::Query;
use crate::state::language::{entry_lang, use_lang};
use crate::state::reference::use_words;
use crate::tr;

/// The page.
pub struct ActionPage {
    action: Remote<ActionDetail>,
}

#[lazy_route]
impl LazyRoute for ActionPage {
    fn data() -> Self {
        let params = use_params_map();
        let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
        Self {
            action: api::remote(move || api::actions::detail(&slug.read())),
        }
    }

    fn view(this: Self) -> AnyView {
        let action = this.action;
        view! { <Loaded remote=action let:action><Entry action/></Loaded> }.into_any()
    }
}

#[component]
fn Entry(action: Arc<ActionDetail>) -> impl IntoView {
    let lang = use_lang();
    let summary = action.summary.clone();
    let above = summary.clone();
    keep_present_address(Kind::Action, &summary.slug);
    let related = action.related.clone();
    let results = action.results_html.clone();
    view! {
        <article class="action">
            <PageHead title=summary.title.clone() lead=summary.summary.clone() of_entry=true>
                <Above summary=above/>
            </PageHead>
            <div class="entry">
                <div class="entry-main">
                    {entry_cover(summary.cover.as_ref())}
                    <Seeking action=action.clone()/>
                    <section class="prose">
                        <h2>{tr!(lang, actions.detail.description)}</h2>
                        <div lang=entry_lang(lang) inner_html=action.description_html.clone()></div>
                    </section>
                    {results.map(|results| view! {
                        <section class="prose action-results">
                            <h2>{tr!(lang, actions.detail.results)}</h2>
                            <div lang=entry_lang(lang) inner_html=results></div>
                        </section>
                    })}
                    <Partners lead=summary.lead.clone() partners=action.partners.clone()/>
                    <Places places=action.places.clone()/>
                    <Budget lines=action.budget.clone()/>
                    {documents(&action.documents)}
                </div>
                <aside class="entry-aside" aria-label=tr!(lang, actions.detail.facts)>
                    <Facts action=action.clone()/>
                    <Goals numbers=summary.sdgs.iter().map(|sdg| u8::from(*sdg)).collect()/>
                    <button class="button button-quiet action-print" type="button" on:click=move |_| print()>
                        <Icon name=IconName::Printer/>
                        {tr!(lang, actions.detail.print)}
                    </button>
                    <ReportLink/>
                </aside>
            </div>
            {(!related.is_empty()).then(|| view! {
                <section class="section no-print">
                    <div class="section-head">
                        <h2>{tr!(lang, actions.detail.related)}</h2>
                        <a href=href(lang, Kind::Actions)>{tr!(lang, actions.detail.all)}</a>
                    </div>
                    <ul class="cards">
                        {related.into_iter().map(|action| view! { <li class="card"><ActionCard action/></li> }).collect_view()}
                    </ul>
                </section>
            })}
        </article>
    }
}

fn print() {
    // A browser that cannot print has nothing to say either.
    let _ = window().print();
}

/// The way back, and what the action is in a few words.
#[component]
fn Above(summary: ActionSummary) -> impl IntoView {
    let lang = use_lang();
    let verified = summary.last_verified_at.map_or_else(
        || tr!(lang, actions.detail.never_verified).to_owned(),
        |at| tr!(lang, actions.detail.verified, ago = format::ago(lang, at)),
    );
    view! {
        <WayBack to=Kind::Actions text=tr!(lang, actions.detail.all)/>
        <EditLink to=Kind::EditAction slug=summary.slug.clone()/>
        <span class="badges">
            <Badge text=labels::relation(lang, summary.relation) tone=Tone::Deep/>
            <Badge text=labels::action_status(lang, summary.status) tone=status_tone(summary.status)/>
            <Badge text=verified tone=freshness_tone(summary.freshness) icon=freshness_icon(summary.freshness)/>
        </span>
    }
}

/// What partners are sought, and a word of care about an entry that has grown old.
#[component]
fn Seeking(action: Arc<ActionDetail>) -> impl IntoView {
    let lang = use_lang();
    let summary = &action.summary;
    let contact = tr!(
        lang,
        actions.detail.seeking_contact,
        name = summary.lead.name.clone()
    );
    view! {
        {(summary.freshness == Freshness::Stale).then(|| view! {
            <p class="notice">{tr!(lang, actions.detail.stale)}</p>
        })}
        {summary.seeking_partners.then(|| view! {
            <section class="call-out">
                <span class="call-out-icon"><Icon name=IconName::Handshake/></span>
                <div>
                    <h2>{tr!(lang, actions.detail.seeking_title)}</h2>
                    {action.seeking_for.clone().map(|text| view! { <p lang=entry_lang(lang)>{text}</p> })}
                    <a class="button" href=entry_href(lang, Kind::Member, &summary.lead.slug)>{contact}</a>
                </div>
            </section>
        })}
    }
}

/// Both banks, and the bridge between them.
#[component]
fn Partners(lead: MemberRef, partners: Vec<ActionPartner>) -> impl IntoView {
    let lang = use_lang();
    let french = partners_of(&partners, Side::French);
    let foreign = partners_of(&partners, Side::Foreign);
    let none = foreign.is_empty();
    let leader = view! {
        <li>
            <a href=entry_href(lang, Kind::Member, &lead.slug) lang=entry_lang(lang)>{lead.name.clone()}</a>
            <span class="bank-role">{tr!(lang, actions.detail.lead_role)}</span>
        </li>
    };
    view! {
        <section class="action-partners">
            <h2>{tr!(lang, actions.detail.partners)}</h2>
            <div class="banks">
                <div class="bank">
                    <h3>{tr!(lang, actions.detail.french_side)}</h3>
                    <ul class="bank-list">
                        {leader}
                        {french.into_iter().map(|partner| view! { <Partner partner/> }).collect_view()}
                    </ul>
                </div>
                <svg class="banks-bridge" viewBox="0 0 96 48" fill="none" stroke-linecap="round" aria-hidden="true">
                    <path class="bridge-arch" stroke-width="3" d="M6 36C22 6 74 6 90 36"/>
                    <path class="bridge-hangers" stroke-width="1.75" d="M27 20V36M48 14V36M69 20V36"/>
                    <path class="bridge-deck" stroke-width="4" d="M2 37H94"/>
                </svg>
                <div class="bank">
                    <h3>{tr!(lang, actions.detail.foreign_side)}</h3>
                    {if none {
                        view! { <p class="small">{tr!(lang, actions.detail.no_foreign)}</p> }.into_any()
                    } else {
                        view! {
                            <ul class="bank-list">
                                {foreign.into_iter().map(|partner| view! { <Partner partner/> }).collect_view()}
                            </ul>
                        }
                        .into_any()
                    }}
                </div>
            </div>
        </section>
    }
}

#[component]
fn Partner(partner: ActionPartner) -> impl IntoView {
    let lang = use_lang();
    let name = partner.name.clone();
    let role: PartnerRole = partner.role;
    // The place says nothing new where the name holds it ("Municipalité de Kaya").
    let place = partner.place.filter(|place| !name.contains(place));
    let country = partner
        .country
        .filter(|_| partner.side == Side::Foreign)
        .map(|country| format::country(lang, country));
    let whereabouts = place
        .into_iter()
        .chain(country)
        .collect::<Vec<_>>()
        .join(", ");
    view! {
        <li>
            {match partner.member {
                Some(member) => view! { <a href=entry_href(lang, Kind::Member, &member.slug) lang=entry_lang(lang)>{name}</a> }.into_any(),
                None => view! { <span class="bank-name" lang=entry_lang(lang)>{name}</span> }.into_any(),
            }}
            {(!whereabouts.is_empty()).then(|| view! { <span class="bank-place">{whereabouts}</span> })}
            <span class="bank-role">{labels::partner_role(lang, role)}</span>
        </li>
    }
}

#[component]
fn Places(places: Vec<Place>) -> impl IntoView {
    let lang = use_lang();
    let points = places
        .iter()
        .map(|place| [place.point.longitude, place.point.latitude]);
    let bounds = boxes::around_points(points)?;
    let name = |place: &Place| format!("{}, {}", place.name, format::country(lang, place.country));
    let marks: Vec<Mark> = places
        .iter()
        .map(|place| Mark {
            id: String::new(),
            latitude: place.point.latitude,
            longitude: place.point.longitude,
            count: 1,
            label: name(place),
            lang: None,
            bbox: None,
        })
        .collect();
    Some(view! {
        <section class="action-places">
            <h2>{tr!(lang, actions.detail.places)}</h2>
            <ul class="place-list">
                {places.iter().map(|place| view! { <li><Icon name=IconName::MapPin/>{name(place)}</li> }).collect_view()}
            </ul>
            <MapView label=tr!(lang, actions.detail.places_map) marks=Signal::stored(marks) bounds=Signal::stored(bounds)/>
        </section>
    })
}

#[component]
fn Facts(action: Arc<ActionDetail>) -> impl IntoView {
    let lang = use_lang();
    let summary = &action.summary;
    let months = period(summary.starts_on, summary.ends_on, month_of)
        .map(|months| months.map(|month| format::month(lang, month)))
        .map(|months| capitalised(&period_words(lang, months)));
    let lead = summary.lead.clone();
    let countries = summary
        .countries
        .iter()
        .map(|code| {
            let address = filtered(lang, "country", code.as_str());
            view! { <li><a href=address>{format::country(lang, *code)}</a></li> }
        })
        .collect_view();
    let convention = action.convention.clone().map(|convention| {
        let signed = convention
            .signed_on
            .map(|day| tr!(lang, actions.detail.signed_on, day = format::day(lang, day)));
        let reference = convention
            .reference
            .map(|reference| tr!(lang, actions.detail.reference, reference = reference));
        view! {
            {signed.map(|signed| view! { <span class="fact-line">{signed}</span> })}
            {reference.map(|reference| view! { <span class="fact-line">{reference}</span> })}
        }
    });
    let call = action.funding_call.clone().map(|call| {
        view! { <a href=entry_href(lang, Kind::FundingCall, &call.slug) lang=entry_lang(lang)>{call.title}</a> }
    });
    let purpose = action
        .purpose
        .as_ref()
        .map(|purpose| format!("{} ({})", purpose.name(lang), purpose.code));
    let oda = if action.oda_eligible {
        tr!(lang, actions.detail.oda_yes)
    } else {
        tr!(lang, actions.detail.oda_no)
    };
    view! {
        <div class="panel">
            <dl class="facts">
                <div>
                    <dt>{tr!(lang, actions.detail.lead)}</dt>
                    <dd><a href=entry_href(lang, Kind::Member, &lead.slug) lang=entry_lang(lang)>{lead.name}</a></dd>
                </div>
                {(!summary.countries.is_empty()).then(|| view! {
                    <div>
                        <dt>{tr!(lang, actions.detail.countries)}</dt>
                        <dd><ul class="fact-list">{countries}</ul></dd>
                    </div>
                })}
                {fact(tr!(lang, actions.detail.period), months)}
                {fact(tr!(lang, actions.detail.budget_total), summary.budget_cents.map(|cents| format::money(lang, cents)))}
                {fact(tr!(lang, actions.detail.funding_call), call)}
                {fact(tr!(lang, actions.detail.convention), convention)}
                {fact(tr!(lang, actions.detail.purpose), purpose)}
                {fact(tr!(lang, actions.detail.oda), Some(oda))}
                <Themes codes=summary.themes.clone()/>
            </dl>
        </div>
    }
}

/// A fact, where it is known.
fn fact(name: &'static str, value: Option<impl IntoView>) -> Option<impl IntoView> {
    value.map(|value| {
        view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
    })
}

#[component]
fn Themes(codes: Vec<String>) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    (!codes.is_empty()).then(|| {
        let tags = codes
            .into_iter()
            .map(|code| {
                let address = filtered(lang, "theme", &code);
                view! { <li><a class="tag" href=address>{move || words.theme(lang, &code)}</a></li> }
            })
            .collect_view();
        view! {
            <div>
                <dt>{tr!(lang, actions.detail.themes)}</dt>
                <dd><ul class="tags">{tags}</ul></dd>
            </div>
        }
    })
}

/// The list of actions under one filter.
fn filtered(lang: Lang, name: &str, value: &str) -> String {
    let query = Query::new().with(name, value);
    format!("{}{}", href(lang, Kind::Actions), query.to_search())
}
