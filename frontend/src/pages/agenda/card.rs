//! An event in a list, and its date as a leaf of a calendar.

use leptos::prelude::*;
use passerelle_shared::codes::{EventFormat, EventStatus};
use passerelle_shared::events::EventSummary;
use passerelle_shared::lang::Lang;
use time::Date;

use super::times;
use crate::components::badge::{Badge, Tone};
use crate::components::icon::{Icon, IconName};
use crate::i18n::{format, labels};
use crate::routes::{Kind, entry_href};
use crate::state::language::use_lang;
use crate::tr;

/// A day as a leaf of a calendar: month, number, weekday.
#[component]
pub fn DateLeaf(
    /// The day.
    date: Date,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <time class="date-leaf" datetime=date.to_string()>
            <span class="visually-hidden">{format::day_long(lang, date)}</span>
            <span class="date-leaf-month" aria-hidden="true">{format::month_short(lang, date)}</span>
            <span class="date-leaf-day" aria-hidden="true">{date.day()}</span>
            <span class="date-leaf-weekday" aria-hidden="true">{format::weekday(lang, date)}</span>
        </time>
    }
}

/// The inside of a card: `<li class="card event-card"><EventCard event/></li>`.
#[component]
pub fn EventCard(
    /// The event.
    event: EventSummary,
    /// Whether the card says the day; a list that is grouped by day says it already.
    #[prop(optional)]
    dated: bool,
) -> impl IntoView {
    let lang = use_lang();
    let (day, _) = times::days(&event);
    let off = event.status != EventStatus::Scheduled;
    view! {
        {dated.then(|| view! { <DateLeaf date=day/> })}
        <div class="event-card-body" class:is-off=off>
            <p class="event-card-time">
                <time datetime=day.to_string()>{times::there(lang, &event)}</time>
                {times::here(lang, &event).map(|here| view! {
                    <span class="event-card-here">{tr!(lang, agenda.time.here, times = here)}</span>
                })}
                <StatusBadge status=event.status/>
            </p>
            <h3 class="card-title">
                <a href=entry_href(lang, Kind::Event, &event.slug)>{event.title.clone()}</a>
            </h3>
            <p class="card-text">{event.summary.clone()}</p>
            <p class="card-meta">
                <span>
                    <Icon name=format_icon(event.format)/>
                    {place(lang, &event)}
                </span>
                {event.host.clone().map(|host| view! {
                    <span><Icon name=IconName::Landmark/>{host.name}</span>
                })}
                <span class="event-card-kind">{labels::event_kind(lang, event.kind)}</span>
                {event.has_replay.then(|| view! {
                    <Badge text=tr!(lang, agenda.card.replay) tone=Tone::Good icon=IconName::Video/>
                })}
            </p>
        </div>
    }
}

/// What is not as announced, in a badge; nothing where all is.
#[component]
pub fn StatusBadge(
    /// The event's status.
    status: EventStatus,
) -> impl IntoView {
    let lang = use_lang();
    (status != EventStatus::Scheduled).then(|| {
        view! { <Badge text=labels::event_status(lang, status) tone=Tone::Warm icon=IconName::TriangleAlert/> }
    })
}

/// Where one goes: the town, or the screen.
pub fn place(lang: Lang, event: &EventSummary) -> String {
    match (event.format, &event.city) {
        (EventFormat::Hybrid, Some(city)) => tr!(lang, agenda.card.city_and_online, city = city.clone()),
        (EventFormat::InPerson, Some(city)) => city.clone(),
        (format, _) => labels::event_format(lang, format).to_owned(),
    }
}

/// The icon of a format.
pub const fn format_icon(format: EventFormat) -> IconName {
    match format {
        EventFormat::Online => IconName::Video,
        EventFormat::InPerson | EventFormat::Hybrid => IconName::MapPin,
    }
}
