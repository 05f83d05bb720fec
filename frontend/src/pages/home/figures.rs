//! Key figures, hung from the deck of a bridge.

use leptos::prelude::*;
use passerelle_shared::stats::{Figures, Stats};

use crate::api::Remote;
use crate::i18n::{format, plural::is_one};
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::tr;

/// Each figure leads to the list that it counts.
#[component]
pub fn KeyFigures(stats: Remote<Stats>) -> impl IntoView {
    let lang = use_lang();
    let figure =
        move |kind: Kind, of: fn(&Figures) -> u64, one: &'static str, other: &'static str| {
            let value = Memo::new(move |_| stats.ok().map(|stats| of(&stats.figures)));
            let number = move || match value.get() {
                Some(value) => format::number(lang, value).into_any(),
                None => view! { <span class="skeleton"></span> }.into_any(),
            };
            let label = move || {
                if value.get().is_some_and(|value| is_one(lang, value)) {
                    one
                } else {
                    other
                }
            };
            view! {
                <li>
                    <a class="figure" href=href(lang, kind)>
                        <span class="figure-number">{number}</span>
                        " "
                        <span class="figure-label">{label}</span>
                    </a>
                </li>
            }
        };
    view! {
        <section class="figures" aria-label=tr!(lang, home.figures.title)>
            <svg class="figures-bridge" viewBox="0 0 1200 96" fill="none" aria-hidden="true">
                <path class="bridge-hangers" d="M120 53.9V96M240 32.4V96M360 19.6V96M480 12.7V96M600 10.5V96M720 12.7V96M840 19.6V96M960 32.4V96M1080 53.9V96"/>
                <path class="bridge-arch" d="M0 96C200 -18 1000 -18 1200 96"/>
            </svg>
            <ul class="figure-list">
                {figure(Kind::Actions, |it| it.actions, tr!(lang, home.figures.action), tr!(lang, home.figures.actions))}
                {figure(Kind::Actions, |it| it.countries, tr!(lang, home.figures.country), tr!(lang, home.figures.countries))}
                {figure(Kind::Directory, |it| it.members, tr!(lang, home.figures.member), tr!(lang, home.figures.members))}
                {figure(Kind::Agenda, |it| it.upcoming_events, tr!(lang, home.figures.event), tr!(lang, home.figures.events))}
                {figure(Kind::Funding, |it| it.open_calls, tr!(lang, home.figures.call), tr!(lang, home.figures.calls))}
            </ul>
        </section>
    }
}
