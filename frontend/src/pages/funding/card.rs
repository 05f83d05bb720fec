//! A funding call in a list.

use leptos::prelude::*;
use passerelle_shared::funding_calls::FundingCallSummary;
use passerelle_shared::lang::Lang;

use super::logic::Window;
use crate::components::icon::{Icon, IconName};
use crate::i18n::plural::is_one;
use crate::i18n::{format, range};
use crate::routes::{Kind, entry_href};
use crate::state::language::{entry_lang, use_lang};
use crate::tr;

/// The inside of a card: `<li class="card call-card"><CallCard call/></li>`.
#[component]
pub fn CallCard(
    /// The call.
    call: FundingCallSummary,
) -> impl IntoView {
    let lang = use_lang();
    let window = Window::of(&call);
    let amounts = range::amounts(lang, call.minimum_amount_cents, call.maximum_amount_cents);
    let rate = call.cofunding_rate_percent.map(|rate| {
        tr!(
            lang,
            funding.rate_up_to,
            rate = format::percent(lang, rate.into())
        )
    });
    let money: Vec<_> = amounts.into_iter().chain(rate).collect();
    let funders = (!call.funders.is_empty()).then(|| call.funders.join(" · "));
    view! {
        <div class="call-card-window">{leaf(lang, window)}</div>
        <div class="call-card-body">
            {funders.map(|funders| view! { <p class="call-funder" lang=entry_lang(lang)>{funders}</p> })}
            <h3 class="card-title" lang=entry_lang(lang)>
                <a href=entry_href(lang, Kind::FundingCall, &call.slug)>{call.title}</a>
            </h3>
            <p class="card-text" lang=entry_lang(lang)>{call.summary}</p>
            <p class="card-meta">
                <span><Icon name=IconName::CalendarDays/>{dates(lang, window)}</span>
                {(!money.is_empty()).then(|| view! {
                    <span><Icon name=IconName::Coins/><span class="cap">{money.join(", ")}</span></span>
                })}
            </p>
        </div>
    }
}

/// The window's one thing, large, beside a card.
fn leaf(lang: Lang, window: Window) -> AnyView {
    match window {
        Window::Closes(0, _) => {
            view! { <p class="call-leaf is-soon"><span class="call-leaf-word">{tr!(lang, funding.leaf.last_day)}</span></p> }.into_any()
        }
        Window::Closes(days, _) => {
            let soon = i64::from(days) <= passerelle_shared::funding_calls::CLOSING_SOON_DAYS;
            let unit = if is_one(lang, days.into()) {
                tr!(lang, funding.leaf.days_left.one)
            } else {
                tr!(lang, funding.leaf.days_left.other)
            };
            view! {
                <p class="call-leaf" class:is-soon=soon>
                    <span class="call-leaf-number">{format::number(lang, days.into())}</span>
                    " "
                    <span class="call-leaf-unit">{unit}</span>
                </p>
            }
            .into_any()
        }
        Window::Opens(Some(on)) => view! {
            <p class="call-leaf is-later">
                <span class="call-leaf-unit">{tr!(lang, funding.leaf.opens)}</span>
                " "
                <span class="call-leaf-word">{format::day_short(lang, on)}</span>
            </p>
        }
        .into_any(),
        Window::Opens(None) => {
            view! { <p class="call-leaf is-later"><span class="call-leaf-word">{tr!(lang, funding.leaf.later)}</span></p> }.into_any()
        }
        Window::Permanent => {
            view! { <p class="call-leaf is-open"><span class="call-leaf-word">{tr!(lang, funding.leaf.permanent)}</span></p> }.into_any()
        }
        Window::Open => {
            view! { <p class="call-leaf is-open"><span class="call-leaf-word">{tr!(lang, funding.leaf.open)}</span></p> }.into_any()
        }
        Window::Closed(_) => {
            view! { <p class="call-leaf is-closed"><span class="call-leaf-word">{tr!(lang, funding.leaf.closed)}</span></p> }.into_any()
        }
    }
}

/// The window's dates in a sentence.
pub fn dates(lang: Lang, window: Window) -> String {
    match window {
        Window::Closes(_, on) => tr!(lang, funding.dates.closes, day = format::day(lang, on)),
        Window::Opens(Some(on)) => tr!(lang, funding.dates.opens, day = format::day(lang, on)),
        Window::Closed(Some(on)) => tr!(lang, funding.dates.closed, day = format::day(lang, on)),
        Window::Opens(None) => tr!(lang, funding.dates.opens_later).to_owned(),
        Window::Closed(None) => tr!(lang, funding.dates.closed_before).to_owned(),
        Window::Permanent => tr!(lang, funding.dates.permanent).to_owned(),
        Window::Open => tr!(lang, funding.dates.no_end).to_owned(),
    }
}
