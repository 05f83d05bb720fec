//! The programme of an event.

use leptos::prelude::*;
use passerelle_shared::events::{EventDetail, Session};
use passerelle_shared::lang::Lang;

use super::super::logic::{self, Day};
use crate::i18n::format;
use crate::state::language::entry_lang;
use crate::tr;

/// The sessions as a timeline; under their days when there are several.
pub(super) fn programme(lang: Lang, event: &EventDetail) -> Option<AnyView> {
    if event.programme.is_empty() {
        return None;
    }
    let zone = event.summary.time_zone.clone();
    let days = logic::by_day(
        event
            .programme
            .iter()
            .map(|session| (format::date_in(session.starts_at, &zone), session.clone())),
    );
    let several = days.len() > 1;
    let days = days
        .into_iter()
        .map(|Day { date, entries }| {
            let sessions = entries
                .into_iter()
                .map(|item| session(lang, &zone, item, several))
                .collect_view();
            view! {
                {several.then(|| view! { <h3 class="programme-day">{format::day_long(lang, date)}</h3> })}
                <ol class="programme">{sessions}</ol>
            }
        })
        .collect_view();
    Some(
        view! {
            <section>
                <h2>{tr!(lang, agenda.detail.programme)}</h2>
                {days}
            </section>
        }
        .into_any(),
    )
}

fn session(lang: Lang, zone: &str, session: Session, below_day: bool) -> AnyView {
    let speakers = session.speakers.into_iter().map(|speaker| {
        view! {
            <li class="speaker" lang=entry_lang(lang)>
                <span class="speaker-initials" aria-hidden="true">{logic::initials(&speaker.name)}</span>
                <span>
                    <span class="speaker-name">{speaker.name}</span>
                    {speaker.title.map(|title| view! { <span class="speaker-title">{title}</span> })}
                </span>
            </li>
        }
    });
    let speakers = speakers.collect::<Vec<_>>();
    let title = if below_day {
        view! { <h4 class="session-title" lang=entry_lang(lang)>{session.title}</h4> }.into_any()
    } else {
        view! { <h3 class="session-title" lang=entry_lang(lang)>{session.title}</h3> }.into_any()
    };
    view! {
        <li class="session">
            <p class="session-time">{format::time_in(lang, session.starts_at, zone)}</p>
            <div class="session-body">
                {title}
                {session.description.map(|text| view! { <p lang=entry_lang(lang)>{text}</p> })}
                {(!speakers.is_empty()).then(|| view! {
                    <ul class="speakers" aria-label=tr!(lang, agenda.detail.speakers)>{speakers}</ul>
                })}
            </div>
        </li>
    }
    .into_any()
}
