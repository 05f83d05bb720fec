//! The page of a funding call.

use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};
use passerelle_shared::codes::CallStatus;
use passerelle_shared::funding_calls::{CallStep, FundingCallDetail};
use passerelle_shared::lang::Lang;

use super::logic::{self, Part, Window};
use crate::api::{self, Remote};
use crate::components::badge::{Badge, Tone};
use crate::components::edit_link::EditLink;
use crate::components::feedback::Loaded;
use crate::components::icon::{Icon, IconName};
use crate::components::page_head::PageHead;
use crate::components::report::ReportLink;
use crate::components::way_back::WayBack;
use crate::i18n::plural::is_one;
use crate::i18n::{format, labels, range};
use crate::routes::{Kind, href};
use crate::state::address::keep_present_address;
use crate::state::filters::Query;
use crate::state::language::{entry_lang, use_lang};
use crate::state::reference::use_words;
use crate::{plural, tr};

/// Countries that are named before "and n more".
const COUNTRIES: usize = 12;

/// The page.
pub struct FundingCallPage {
    call: Remote<FundingCallDetail>,
}

#[lazy_route]
impl LazyRoute for FundingCallPage {
    fn data() -> Self {
        let params = use_params_map();
        let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
        Self {
            call: api::remote(move || api::funding_calls::detail(&slug.read())),
        }
    }

    fn view(this: Self) -> AnyView {
        let call = this.call;
        view! { <Loaded remote=call let:call>{page(&call)}</Loaded> }.into_any()
    }
}

fn page(call: &FundingCallDetail) -> AnyView {
    let lang = use_lang();
    let words = use_words();
    let summary = &call.summary;
    keep_present_address(Kind::FundingCall, &summary.slug);
    let slug = summary.slug.clone();
    let scheme = summary.scheme.clone();
    let badge = status_badge(lang, call);
    view! {
        <article class="call">
            <PageHead title=summary.title.clone() lead=summary.summary.clone() of_entry=true>
                <WayBack to=Kind::Funding text=tr!(lang, funding.detail.all)/>
                <EditLink to=Kind::EditFundingCall slug/>
                <span class="badges">
                    {badge}
                    {scheme.map(|code| view! { <span class="call-scheme">{move || words.scheme(lang, &code)}</span> })}
                </span>
            </PageHead>
            <div class="call-body">
                <div class="call-key">{window(lang, call)}</div>
                <div class="prose call-main">
                    <section>
                        <h2>{tr!(lang, funding.detail.about)}</h2>
                        <div lang=entry_lang(lang) inner_html=call.description_html.clone()></div>
                    </section>
                    {applicants(lang, call)}
                    {money(lang, call)}
                    {steps(lang, &call.steps)}
                    <p class="notice call-binding">
                        {tr!(lang, funding.detail.binding)}
                        {call.link.clone().map(|link| view! {
                            " "
                            <a class="with-icon" href=link rel="external">
                                {tr!(lang, funding.detail.link)}
                                <Icon name=IconName::ExternalLink/>
                                <span class="visually-hidden">{tr!(lang, funding.detail.external)}</span>
                            </a>
                        })}
                    </p>
                </div>
                <div class="call-more">{facts(lang, call)}</div>
            </div>
            <ReportLink/>
        </article>
    }
    .into_any()
}

fn status_badge(lang: Lang, call: &FundingCallDetail) -> AnyView {
    let summary = &call.summary;
    let (text, tone) = match Part::of(summary.status, summary.permanent) {
        Part::ClosingSoon => (
            labels::call_status(lang, CallStatus::ClosingSoon),
            Tone::Warm,
        ),
        Part::Open => (labels::call_status(lang, CallStatus::Open), Tone::Good),
        Part::Upcoming => (labels::call_status(lang, CallStatus::Upcoming), Tone::Plain),
        Part::Permanent => (tr!(lang, funding.detail.permanent_badge), Tone::Good),
        Part::Closed => (labels::call_status(lang, CallStatus::Closed), Tone::Muted),
    };
    view! { <Badge text tone/> }.into_any()
}

/// The one big thing: how long one still has.
fn window(lang: Lang, call: &FundingCallDetail) -> AnyView {
    let summary = &call.summary;
    let window = Window::of(summary);
    let soon = summary.status == CallStatus::ClosingSoon;
    let (big, unit, sentence) = match window {
        Window::Closes(0, on) => (
            tr!(lang, funding.window.today).to_owned(),
            "",
            tr!(
                lang,
                funding.window.closes,
                day = format::day_long(lang, on)
            ),
        ),
        Window::Closes(days, on) => (
            format::number(lang, days.into()),
            if is_one(lang, days.into()) {
                tr!(lang, funding.window.days_left.one)
            } else {
                tr!(lang, funding.window.days_left.other)
            },
            tr!(
                lang,
                funding.window.closes,
                day = format::day_long(lang, on)
            ),
        ),
        Window::Opens(Some(on)) => {
            let days = u32::try_from(format::days_until(on)).unwrap_or_default();
            (
                format::number(lang, days.into()),
                if is_one(lang, days.into()) {
                    tr!(lang, funding.window.days_before.one)
                } else {
                    tr!(lang, funding.window.days_before.other)
                },
                tr!(lang, funding.window.opens, day = format::day_long(lang, on)),
            )
        }
        Window::Opens(None) => (
            tr!(lang, funding.window.later).to_owned(),
            "",
            tr!(lang, funding.dates.opens_later).to_owned(),
        ),
        Window::Permanent => (
            tr!(lang, funding.window.permanent).to_owned(),
            "",
            tr!(lang, funding.window.permanent_text).to_owned(),
        ),
        Window::Open => (
            tr!(lang, funding.window.open).to_owned(),
            "",
            tr!(lang, funding.dates.no_end).to_owned(),
        ),
        Window::Closed(on) => (
            tr!(lang, funding.window.closed).to_owned(),
            "",
            on.map_or_else(
                || tr!(lang, funding.dates.closed_before).to_owned(),
                |on| {
                    tr!(
                        lang,
                        funding.window.closed_on,
                        day = format::day_long(lang, on)
                    )
                },
            ),
        ),
    };
    let bar = match window {
        Window::Closes(days, on) => logic::percent_passed(summary.opens_on, on, days),
        _ => None,
    };
    let bar = bar
        .zip(summary.opens_on)
        .zip(summary.closes_on)
        .map(|((passed, opens), closes)| {
            let width = format!("{passed}%");
            view! {
                <div class="window-bar" aria-hidden="true">
                    <svg class="window-line" width="100%" height="8">
                        <rect class="window-line-all" width="100%" height="8" rx="4"></rect>
                        <rect class="window-line-passed" width=width height="8" rx="4"></rect>
                    </svg>
                    <p class="window-ends">
                        <span>{format::day_short(lang, opens)}</span>
                        <span>{format::day_short(lang, closes)}</span>
                    </p>
                </div>
            }
        });
    let number = !unit.is_empty();
    let link = call
        .link
        .clone()
        .filter(|_| !matches!(window, Window::Closed(_)));
    view! {
        <section class="window" class:is-soon=soon class:is-closed=matches!(window, Window::Closed(_)) aria-label=tr!(lang, funding.window.label)>
            <p class="window-big" class:is-word=!number>
                <span class="window-number">{big}</span>
                {number.then(|| view! { " " <span class="window-unit">{unit}</span> })}
            </p>
            {bar}
            <p class="window-sentence">{sentence}</p>
            {link.map(|link| view! {
                <p class="window-link">
                    <a class="button" href=link rel="external">
                        {tr!(lang, funding.detail.apply)}
                        <Icon name=IconName::ExternalLink/>
                        <span class="visually-hidden">{tr!(lang, funding.detail.external)}</span>
                    </a>
                </p>
            })}
        </section>
    }
    .into_any()
}

/// Who may apply, and where the action may take place.
fn applicants(lang: Lang, call: &FundingCallDetail) -> AnyView {
    let summary = &call.summary;
    let kinds = if summary.eligible_kinds.is_empty() {
        view! { <p>{tr!(lang, funding.detail.all_kinds)}</p> }.into_any()
    } else {
        let kinds = summary.eligible_kinds.iter().map(|&kind| {
            view! { <li><Icon name=IconName::Check/><span class="cap">{labels::member_kind(lang, kind)}</span></li> }
        });
        view! { <ul class="call-kinds">{kinds.collect_view()}</ul> }.into_any()
    };
    let size = range::populations(lang, call.min_population, call.max_population);
    let consortium = call
        .minimum_consortium
        .filter(|&partners| partners > 1)
        .map(|partners| plural!(lang, u64::from(partners), funding.detail.consortium));
    let rules: Vec<_> = size
        .map(|size| tr!(lang, funding.detail.size, size = size))
        .into_iter()
        .chain(consortium)
        .map(|rule| view! { <li>{rule}</li> })
        .collect();
    view! {
        <section>
            <h2>{tr!(lang, funding.detail.who)}</h2>
            {kinds}
            {(!rules.is_empty()).then(|| view! { <ul>{rules}</ul> })}
            <h3>{tr!(lang, funding.detail.countries)}</h3>
            {countries(lang, call)}
        </section>
    }
    .into_any()
}

fn countries(lang: Lang, call: &FundingCallDetail) -> AnyView {
    let mut names: Vec<_> = call
        .summary
        .eligible_countries
        .iter()
        .map(|&code| format::country(lang, code))
        .collect();
    if names.is_empty() {
        return view! { <p>{tr!(lang, funding.detail.all_countries)}</p> }.into_any();
    }
    names.sort_by_cached_key(|name| logic::sort_key(name));
    if names.len() <= COUNTRIES {
        return view! { <p>{format::list(lang, names)}</p> }.into_any();
    }
    let count = names.len() as u64;
    let names = names.into_iter().map(|name| view! { <li>{name}</li> });
    view! {
        <details class="call-countries">
            <summary>{plural!(lang, count, funding.detail.country_count)}</summary>
            <ul>{names.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// Share, amounts, and the conditions of both.
fn money(lang: Lang, call: &FundingCallDetail) -> Option<AnyView> {
    let summary = &call.summary;
    let rate = summary
        .cofunding_rate_percent
        .map(|rate| format::percent(lang, rate.into()));
    let amounts = range::amounts(
        lang,
        summary.minimum_amount_cents,
        summary.maximum_amount_cents,
    );
    if rate.is_none() && amounts.is_none() && call.cofunding_conditions.is_none() {
        return None;
    }
    Some(
        view! {
            <section>
                <h2>{tr!(lang, funding.detail.money)}</h2>
                <dl class="call-money">
                    {amounts.map(|amounts| view! {
                        <div><dt>{tr!(lang, funding.detail.amount)}</dt><dd class="cap">{amounts}</dd></div>
                    })}
                    {rate.map(|rate| view! {
                        <div><dt>{tr!(lang, funding.detail.rate)}</dt><dd>{tr!(lang, funding.rate_up_to, rate = rate)}</dd></div>
                    })}
                </dl>
                {call.cofunding_conditions.clone().map(|text| view! { <p lang=entry_lang(lang)>{text}</p> })}
            </section>
        }
        .into_any(),
    )
}

fn steps(lang: Lang, steps: &[CallStep]) -> Option<AnyView> {
    if steps.is_empty() {
        return None;
    }
    let steps = steps.iter().map(|step| {
        view! {
            <li class="call-step" lang=entry_lang(lang)>
                <h3>{step.title.clone()}</h3>
                {step.description.clone().map(|text| view! { <p>{text}</p> })}
            </li>
        }
    });
    Some(
        view! {
            <section>
                <h2>{tr!(lang, funding.detail.steps)}</h2>
                <ol class="call-steps">{steps.collect_view()}</ol>
            </section>
        }
        .into_any(),
    )
}

fn facts(lang: Lang, call: &FundingCallDetail) -> AnyView {
    let words = use_words();
    let summary = &call.summary;
    let funders = summary
        .funders
        .iter()
        .map(|funder| view! { <li>{funder.clone()}</li> });
    let funders = funders.collect::<Vec<_>>();
    let themes = summary.themes.clone();
    let theme = move |code: String| {
        let to = format!(
            "{}{}",
            href(lang, Kind::Funding),
            Query::new().with("theme", code.clone()).to_search()
        );
        view! { <li><a class="tag" href=to>{move || words.theme(lang, &code)}</a></li> }
    };
    let dates = match (summary.permanent, summary.opens_on, summary.closes_on) {
        (true, _, _) => Some(tr!(lang, funding.dates.permanent).to_owned()),
        (_, Some(opens), Some(closes)) => Some(format::days(lang, opens, closes)),
        (_, Some(opens), None) => Some(tr!(
            lang,
            funding.dates.opens,
            day = format::day(lang, opens)
        )),
        (_, None, Some(closes)) => Some(tr!(
            lang,
            funding.dates.closes,
            day = format::day(lang, closes)
        )),
        (_, None, None) => None,
    };
    let verified = call.last_verified_at.map(|at| {
        tr!(
            lang,
            funding.detail.verified,
            day = format::day_in(lang, at, "")
        )
    });
    view! {
        <div class="panel">
            <dl class="facts">
                {(!funders.is_empty()).then(|| view! {
                    <div><dt>{tr!(lang, funding.detail.funders)}</dt><dd><ul class="plain" lang=entry_lang(lang)>{funders}</ul></dd></div>
                })}
                {dates.map(|dates| view! { <div><dt>{tr!(lang, funding.detail.dates)}</dt><dd>{dates}</dd></div> })}
                {(!themes.is_empty()).then(|| view! {
                    <div>
                        <dt>{tr!(lang, funding.detail.themes)}</dt>
                        <dd><ul class="tags">{themes.into_iter().map(theme).collect_view()}</ul></dd>
                    </div>
                })}
            </dl>
        </div>
        {verified.map(|verified| view! { <p class="small call-verified"><Icon name=IconName::Check/>{verified}</p> })}
    }
    .into_any()
}
