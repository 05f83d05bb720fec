//! What comes next: events, and calls that close.

use leptos::prelude::*;
use passerelle_shared::events::EventPage;
use passerelle_shared::funding_calls::FundingCallPage;

use crate::api::Remote;
use crate::components::feedback::{CardSkeletons, Loaded};
use crate::components::icon::{Icon, IconName};
use crate::pages::agenda::card::EventCard;
use crate::pages::funding::card::CallCard;
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::tr;

/// The next events.
#[component]
pub fn NextEvents(events: Remote<EventPage>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="section" aria-labelledby="home-events">
            <div class="section-head">
                <h2 id="home-events">{tr!(lang, home.events.title)}</h2>
                <a class="more-link" href=href(lang, Kind::Agenda)>
                    {tr!(lang, home.events.all)} " " <Icon name=IconName::ArrowRight/>
                </a>
            </div>
            <Loaded remote=events skeleton=|| view! { <CardSkeletons count=3/> } let:page>
                {if page.items.is_empty() {
                    view! { <p class="home-none">{tr!(lang, home.events.none)}</p> }.into_any()
                } else {
                    let cards = page.items.iter().cloned().map(|event| {
                        view! { <li class="card event-card"><EventCard event dated=true/></li> }
                    });
                    view! { <ul class="cards">{cards.collect_view()}</ul> }.into_any()
                }}
            </Loaded>
        </section>
    }
}

/// Open calls, those that close soonest first.
#[component]
pub fn OpenCalls(calls: Remote<FundingCallPage>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <section class="section" aria-labelledby="home-calls">
            <div class="section-head">
                <h2 id="home-calls">{tr!(lang, home.calls.title)}</h2>
                <a class="more-link" href=href(lang, Kind::Funding)>
                    {tr!(lang, home.calls.all)} " " <Icon name=IconName::ArrowRight/>
                </a>
            </div>
            <Loaded remote=calls skeleton=|| view! { <CardSkeletons count=3/> } let:page>
                {if page.items.is_empty() {
                    view! { <p class="home-none">{tr!(lang, home.calls.none)}</p> }.into_any()
                } else {
                    let cards = page.items.iter().cloned().map(|call| {
                        view! { <li class="card call-card"><CallCard call/></li> }
                    });
                    view! { <ul class="cards">{cards.collect_view()}</ul> }.into_any()
                }}
            </Loaded>
        </section>
    }
}
