//! An action in a list.

use leptos::prelude::*;
use passerelle_shared::actions::ActionSummary;
use passerelle_shared::geo::CountryCode;
use passerelle_shared::lang::Lang;
use time::Date;

use super::logic::{Period, period, status_tone};
use crate::components::badge::{Badge, Tone};
use crate::components::icon::{Icon, IconName};
use crate::i18n::{format, labels};
use crate::plural;
use crate::routes::{Kind, entry_href};
use crate::state::language::{entry_lang, use_lang};
use crate::tr;

/// Countries that a card names.
const COUNTRIES_SHOWN: usize = 3;

/// The inside of an action's `<li class="card">`.
#[component]
pub fn ActionCard(
    /// The action.
    action: ActionSummary,
    /// Gets the action's slug while its card is under the pointer or has the focus.
    #[prop(optional)]
    pointed: Option<RwSignal<Option<String>>>,
) -> impl IntoView {
    let lang = use_lang();
    let slug = StoredValue::new(action.slug.clone());
    let point = move |on: bool| {
        if let Some(pointed) = pointed {
            pointed.set(on.then(|| slug.get_value()));
        }
    };
    let years = period(action.starts_on, action.ends_on, Date::year)
        .map(|years| years.map(|year| year.to_string()))
        .map(|years| period_words(lang, years));
    view! {
        <div class="card-badges">
            <Badge text=labels::relation(lang, action.relation) tone=Tone::Deep/>
            <Badge text=labels::action_status(lang, action.status) tone=status_tone(action.status)/>
            {action.seeking_partners.then(|| view! {
                <Badge text=tr!(lang, actions.seeking) tone=Tone::Warm icon=IconName::Handshake/>
            })}
        </div>
        <h3 class="card-title" lang=entry_lang(lang)>
            <a
                href=entry_href(lang, Kind::Action, &action.slug)
                on:mouseenter=move |_| point(true)
                on:mouseleave=move |_| point(false)
                on:focus=move |_| point(true)
                on:blur=move |_| point(false)
            >
                {action.title}
            </a>
        </h3>
        <p class="card-text" lang=entry_lang(lang)>{action.summary}</p>
        <p class="card-meta">
            <span lang=entry_lang(lang)><Icon name=IconName::Landmark/>{action.lead.name}</span>
            {(!action.countries.is_empty()).then(|| view! {
                <span><Icon name=IconName::Globe/>{countries(lang, &action.countries)}</span>
            })}
            {years.map(|years| view! { <span><Icon name=IconName::CalendarDays/>{years}</span> })}
        </p>
    }
}

/// A period in words.
pub fn period_words(lang: Lang, period: Period<String>) -> String {
    match period {
        Period::Within(date) => date,
        Period::Between(from, to) if from.len() == 4 => format!("{from}–{to}"),
        Period::Between(from, to) => tr!(lang, actions.between, from = from, to = to),
        Period::Since(date) => tr!(lang, actions.since, date = date),
        Period::Until(date) => tr!(lang, actions.until, date = date),
    }
}

/// The first countries by name, and how many more there are.
fn countries(lang: Lang, codes: &[CountryCode]) -> String {
    let shown = if codes.len() > COUNTRIES_SHOWN + 1 {
        COUNTRIES_SHOWN
    } else {
        codes.len()
    };
    let rest = (codes.len() - shown) as u64;
    let names = codes[..shown]
        .iter()
        .map(|code| format::country(lang, *code));
    let more = (rest > 0).then(|| plural!(lang, rest, actions.more_countries));
    format::list(lang, names.chain(more))
}
