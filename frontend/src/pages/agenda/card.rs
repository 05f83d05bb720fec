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
use crate::state::language::{entry_lang, use_lang};
use crate::tr;

/// A day as a leaf of a calendar: month, number, and the weekday or the year of another one.
#[component]
pub fn DateLeaf(
    /// The day.
    date: Date,
) -> impl IntoView {
    let lang = use_lang();
    let last = if (-180..=320).contains(&format::days_until(date)) {
        format::weekday(lang, date)
    } else {
        date.year().to_string()
    };
    view! {
        <time class="date-leaf" datetime=date.to_string()>
            <span class="visually-hidden">{format::day_long(lang, date)}</span>
            <span class="date-leaf-month" aria-hidden="true">{format::month_short(lang, date)}</span>
            <span class="date-leaf-day" aria-hidden="true">{date.day()}</span>
            <span class="date-leaf-weekday" aria-hidden="true">{last}</span>
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
    let (there, here) = (times::there(lang, &event), times::here(lang, &event));
    let place = place(lang, &event);
    let off = event.status != EventStatus::Scheduled;
    let cancelled = event.status == EventStatus::Cancelled;
    let host = event
        .host
        .clone()
        .filter(|host| event.city.as_ref() != Some(&host.name));
    view! {
        {dated.then(|| view! { <DateLeaf date=day/> })}
        <div class="event-card-body" class:is-off=off class:is-cancelled=cancelled>
            <p class="event-card-time">
                <time datetime=day.to_string()>{there}</time>
                {here.map(|here| view! {
                    <span class="event-card-here">{tr!(lang, agenda.time.here, times = here)}</span>
                })}
                <span class="event-card-kind">{labels::event_kind(lang, event.kind)}</span>
                <StatusBadge status=event.status/>
            </p>
            <h3 class="card-title" lang=entry_lang(lang)>
                <a href=entry_href(lang, Kind::Event, &event.slug)>{event.title}</a>
            </h3>
            <p class="card-text" lang=entry_lang(lang)>{event.summary}</p>
            <p class="card-meta">
                <span>
                    <Icon name=format_icon(event.format)/>
                    <span class="cap">{place}</span>
                </span>
                {host.map(|host| view! {
                    <span lang=entry_lang(lang)><Icon name=IconName::Landmark/>{host.name}</span>
                })}
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
        (EventFormat::Hybrid, Some(city)) => {
            tr!(lang, agenda.card.city_and_online, city = city.clone())
        }
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
