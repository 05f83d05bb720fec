//! What comes next: events, and calls that close.

use leptos::prelude::*;
use passerelle_shared::events::{EventPage, EventSummary};
use passerelle_shared::funding_calls::{FundingCallPage, FundingCallSummary};

use crate::api::Remote;
use crate::components::feedback::{CardSkeletons, Loaded};
use crate::components::icon::{Icon, IconName};
use crate::i18n::{format, labels, plural::is_one};
use crate::pages::agenda::card::{DateLeaf, StatusBadge, format_icon, place};
use crate::pages::agenda::times;
use crate::routes::{Kind, entry_href, href};
use crate::state::language::{entry_lang, use_lang};
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
                    let rows = page.items.iter().map(|event| view! { <li class="card coming">{event_row(event)}</li> });
                    view! { <ul class="cards cards-one">{rows.collect_view()}</ul> }.into_any()
                }}
            </Loaded>
        </section>
    }
}

fn event_row(event: &EventSummary) -> AnyView {
    let lang = use_lang();
    let (day, _) = times::days(event);
    view! {
        <DateLeaf date=day/>
        <div class="coming-body">
            <p class="coming-kind">
                {labels::event_kind(lang, event.kind)}
                " "
                <StatusBadge status=event.status/>
            </p>
            <h3 class="card-title" lang=entry_lang(lang)>
                <a href=entry_href(lang, Kind::Event, &event.slug)>{event.title.clone()}</a>
            </h3>
            <p class="card-meta">
                <span>
                    <Icon name=IconName::Clock/>
                    {times::there(lang, event)}
                    {times::here(lang, event).map(|here| tr!(lang, home.events.here, times = here))}
                </span>
                <span><Icon name=format_icon(event.format)/>{place(lang, event)}</span>
            </p>
        </div>
    }
    .into_any()
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
                    let rows = page.items.iter().map(|call| view! { <li class="card coming">{call_row(call)}</li> });
                    view! { <ul class="cards cards-one">{rows.collect_view()}</ul> }.into_any()
                }}
            </Loaded>
        </section>
    }
}

fn call_row(call: &FundingCallSummary) -> AnyView {
    let lang = use_lang();
    let until = call.closes_on.map(|day| tr!(lang, home.calls.until, day = format::day(lang, day)));
    view! {
        {days_left(call)}
        <div class="coming-body">
            <p class="coming-kind" lang=entry_lang(lang)>{call.funders.join(", ")}</p>
            <h3 class="card-title" lang=entry_lang(lang)>
                <a href=entry_href(lang, Kind::FundingCall, &call.slug)>{call.title.clone()}</a>
            </h3>
            <p class="card-meta">
                <span>
                    <Icon name=IconName::Hourglass/>
                    {until.unwrap_or_else(|| tr!(lang, home.calls.permanent).to_owned())}
                </span>
            </p>
        </div>
    }
    .into_any()
}

/// The days that are left, as large as a date; a mark where there is no end.
fn days_left(call: &FundingCallSummary) -> AnyView {
    let lang = use_lang();
    match call.days_left {
        Some(0) => view! {
            <p class="days-left days-left-soon"><span class="days-left-word">{tr!(lang, home.calls.last_day)}</span></p>
        }
        .into_any(),
        Some(days) => {
            let unit = if is_one(lang, days.into()) {
                tr!(lang, home.calls.day)
            } else {
                tr!(lang, home.calls.days)
            };
            let soon = call.status == passerelle_shared::codes::CallStatus::ClosingSoon;
            view! {
                <p class="days-left" class:days-left-soon=soon>
                    <span class="days-left-number">{format::number(lang, days.into())}</span>
                    " "
                    <span class="days-left-unit">{unit}</span>
                </p>
            }
            .into_any()
        }
        None => view! {
            <p class="days-left"><span class="days-left-icon"><Icon name=IconName::RefreshCw/></span></p>
        }
        .into_any(),
    }
}
