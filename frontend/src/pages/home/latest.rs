//! The actions that changed last.

use leptos::prelude::*;
use passerelle_shared::actions::{ActionPage, ActionSummary};

use crate::api::Remote;
use crate::components::badge::{Badge, Tone};
use crate::components::feedback::{CardSkeletons, Loaded};
use crate::components::icon::{Icon, IconName};
use crate::i18n::{format, labels};
use crate::routes::{Kind, entry_href, href};
use crate::state::language::{entry_lang, use_lang};
use crate::tr;

/// The latest actions, as cards.
#[component]
pub fn LatestActions(actions: Remote<ActionPage>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="section" aria-labelledby="home-actions">
            <div class="section-head">
                <h2 id="home-actions">{tr!(lang, home.actions.title)}</h2>
                <a class="more-link" href=href(lang, Kind::Actions)>
                    {tr!(lang, home.actions.all)} " " <Icon name=IconName::ArrowRight/>
                </a>
            </div>
            <Loaded remote=actions skeleton=|| view! { <CardSkeletons count=3/> } let:page>
                {if page.items.is_empty() {
                    view! { <p class="home-none">{tr!(lang, home.actions.none)}</p> }.into_any()
                } else {
                    let cards = page.items.iter().map(|action| view! { <li class="card">{card(action)}</li> });
                    view! { <ul class="cards">{cards.collect_view()}</ul> }.into_any()
                }}
            </Loaded>
        </section>
    }
}

fn card(action: &ActionSummary) -> AnyView {
    let lang = use_lang();
    let countries = format::list(
        lang,
        action.countries.iter().map(|&country| format::country(lang, country)),
    );
    view! {
        <p class="card-badges">
            <Badge text=labels::relation(lang, action.relation) tone=Tone::Deep/>
            {action.seeking_partners.then(|| view! {
                <Badge text=tr!(lang, home.actions.seeking) tone=Tone::Warm/>
            })}
        </p>
        <h3 class="card-title" lang=entry_lang(lang)>
            <a href=entry_href(lang, Kind::Action, &action.slug)>{action.title.clone()}</a>
        </h3>
        <p class="card-text" lang=entry_lang(lang)>{action.summary.clone()}</p>
        <p class="card-meta">
            <span><Icon name=IconName::Landmark/>{action.lead.name.clone()}</span>
            {(!countries.is_empty()).then(|| view! { <span><Icon name=IconName::MapPin/>{countries}</span> })}
        </p>
    }
    .into_any()
}
