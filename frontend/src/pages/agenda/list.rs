//! The agenda, as a list by month and day or as a calendar.

use std::str::FromStr;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use passerelle_shared::codes::{EntryType, EventFormat, EventKind, EventStatus, Function};
use passerelle_shared::events::EventSummary;
use passerelle_shared::lang::Lang;
use passerelle_shared::stats::Stats;
use time::Date;

use super::calendar::MonthCalendar;
use super::card::EventCard;
use super::logic::{self, MonthOf, Span};
use super::times;
use crate::api::stats::StatsScope;
use crate::api::{self, Listing, Remote};
use crate::components::cover::card_cover;
use crate::components::feedback::Empty;
use crate::components::icon::{Icon, IconName};
use crate::components::list::{
    ActiveFilters, Chip, FacetGroup, FacetOption, FacetStates, FilterPanel, ListStates, NoneLeft,
    ResultCount, SearchBox, TakeAway,
};
use crate::components::page_head::PageHead;
use crate::i18n::{format, labels};
use crate::routes::{Kind, href};
use crate::state::filters::{Filters, Query, use_filters};
use crate::state::language::use_lang;
use crate::state::reference::{Words, use_words};
use crate::tr;

/// The parameters that are shown as chips.
const CHIPS: [&str; 7] = [
    "q",
    "kind",
    "format",
    "theme",
    "audience",
    "department",
    "status",
];

/// The page.
pub struct AgendaPage {
    filters: Filters,
    events: Listing<EventSummary>,
    stats: Remote<Stats>,
    today: Date,
}

#[lazy_route]
impl LazyRoute for AgendaPage {
    fn data() -> Self {
        let filters = use_filters();
        let today = format::today();
        Self {
            filters,
            events: api::listing(move || {
                let address = filters.get();
                api::events::list(Span::of(&address, today).question(&address))
            }),
            stats: api::remote(move || {
                let address = filters.get();
                api::stats::of(
                    StatsScope::Events,
                    Span::of(&address, today).filters(&address),
                )
            }),
            today,
        }
    }

    fn view(this: Self) -> AnyView {
        let AgendaPage {
            filters,
            events,
            stats,
            today,
        } = this;
        let lang = use_lang();
        let words = use_words();
        let span = Memo::new(move |_| Span::of(&filters.get(), today));
        let calendar = Memo::new(move |_| matches!(span.get(), Span::Calendar(_)));
        let facet = move |name: &'static str, legend: &'static str| {
            let options = Signal::derive(move || {
                FacetOption::counted(stats.ok().as_deref(), name, |value| {
                    label(lang, words, name, value)
                })
            });
            view! { <FacetGroup filters name legend options/> }
        };
        let chips = Signal::derive(move || {
            Chip::all(&filters.get(), &CHIPS, |name, value| {
                label(lang, words, name, value)
            })
        });
        view! {
            <PageHead title=tr!(lang, agenda.title) lead=tr!(lang, agenda.lead)/>
            <div class="list-page">
                <FilterPanel filters>
                    <FacetStates stats words>
                        {facet("format", tr!(lang, agenda.facet.format))}
                        {facet("kind", tr!(lang, agenda.facet.kind))}
                        {facet("theme", tr!(lang, agenda.facet.theme))}
                        {facet("audience", tr!(lang, agenda.facet.audience))}
                        {facet("department", tr!(lang, agenda.facet.department))}
                    </FacetStates>
                </FilterPanel>
                <div class="list-main">
                    <div class="list-bar">
                        <SearchBox filters label=tr!(lang, agenda.search)/>
                        <ResultCount total=events.total/>
                    </div>
                    <AgendaBar filters span today/>
                    <ActiveFilters filters chips/>
                    {move || if calendar.get() {
                        view! { <MonthCalendar filters listing=events span today/> }.into_any()
                    } else {
                        view! { <EventList filters listing=events/> }.into_any()
                    }}
                    <TakeAway of=EntryType::Event query=Signal::derive(move || span.get().filters(&filters.get()))/>
                </div>
            </div>
        }
        .into_any()
    }
}

/// The words of a filter's value.
fn label(lang: Lang, words: Words, name: &str, value: &str) -> String {
    fn code<T: FromStr>(lang: Lang, value: &str, words: fn(Lang, T) -> &'static str) -> String {
        value
            .parse()
            .map_or_else(|_| value.to_owned(), |code| words(lang, code).to_owned())
    }
    match name {
        "kind" => code::<EventKind>(lang, value, labels::event_kind),
        "format" => code::<EventFormat>(lang, value, labels::event_format),
        "status" => code::<EventStatus>(lang, value, labels::event_status),
        "audience" => code::<Function>(lang, value, labels::function),
        "theme" => words.theme(lang, value),
        "department" => words.department(value),
        _ => tr!(lang, agenda.words, words = value.to_owned()),
    }
}

/// What part of the agenda is shown, and how.
#[component]
fn AgendaBar(filters: Filters, span: Memo<Span>, today: Date) -> impl IntoView {
    let lang = use_lang();
    let monthly = Memo::new(move |_| span.get().month().is_some());
    let calendar = Memo::new(move |_| matches!(span.get(), Span::Calendar(_)));
    let link = move |change: fn(Query) -> Query| move || address(lang, &change(filters.get()));
    view! {
        <div class="agenda-bar">
            {move || if monthly.get() {
                view! { <MonthNav filters span today/> }.into_any()
            } else {
                view! {
                    <nav class="segments" aria-label=tr!(lang, agenda.bar.period)>
                        <a
                            href=link(|query| query.without("period"))
                            data-noscroll
                            aria-current=move || (span.get() == Span::Upcoming).then_some("true")
                        >
                            {tr!(lang, agenda.bar.upcoming)}
                        </a>
                        <a
                            href=link(|query| query.with("period", "past"))
                            data-noscroll
                            aria-current=move || (span.get() == Span::Past).then_some("true")
                        >
                            {tr!(lang, agenda.bar.past)}
                        </a>
                    </nav>
                }
                .into_any()
            }}
            <nav class="segments" aria-label=tr!(lang, agenda.bar.view)>
                <a
                    href=link(|query| query.without("view").without("day"))
                    data-noscroll
                    aria-current=move || (!calendar.get()).then_some("true")
                >
                    <Icon name=IconName::List/>
                    {tr!(lang, agenda.bar.list)}
                </a>
                <a
                    href=link(|query| query.with("view", "calendar").without("period"))
                    data-noscroll
                    aria-current=move || calendar.get().then_some("true")
                >
                    <Icon name=IconName::CalendarDays/>
                    {tr!(lang, agenda.bar.calendar)}
                </a>
            </nav>
        </div>
    }
}

/// From month to month.
#[component]
fn MonthNav(filters: Filters, span: Memo<Span>, today: Date) -> impl IntoView {
    let lang = use_lang();
    let first = Memo::new(move |_| span.get().month().unwrap_or(today));
    let to = move |month: Date| {
        address(
            lang,
            &filters
                .get()
                .with("month", logic::month_code(month))
                .without("day"),
        )
    };
    let named = move |month: Date| format::month(lang, month);
    view! {
        <nav class="month-nav" aria-label=tr!(lang, agenda.bar.months)>
            <a
                class="month-step"
                href=move || to(logic::previous_month(first.get()))
                data-noscroll
                aria-label=move || tr!(lang, agenda.bar.previous, month = named(logic::previous_month(first.get())))
            >
                <Icon name=IconName::ArrowLeft/>
            </a>
            <p class="month-name" role="status">{move || named(first.get())}</p>
            <a
                class="month-step"
                href=move || to(logic::next_month(first.get()))
                data-noscroll
                aria-label=move || tr!(lang, agenda.bar.next, month = named(logic::next_month(first.get())))
            >
                <Icon name=IconName::ArrowRight/>
            </a>
            {move || match span.get() {
                Span::Calendar(first) if first != logic::first_of_month(today) => {
                    let now = move || address(lang, &filters.get().without("month").without("day"));
                    Some(view! { <a class="month-other" href=now data-noscroll>{tr!(lang, agenda.bar.this_month)}</a> }.into_any())
                }
                Span::Month(_) => {
                    let all = move || address(lang, &filters.get().without("month").without("period"));
                    Some(view! { <a class="month-other" href=all data-noscroll>{tr!(lang, agenda.bar.all_upcoming)}</a> }.into_any())
                }
                _ => None,
            }}
        </nav>
    }
}

/// The agenda's address with a query.
pub(super) fn address(lang: Lang, query: &Query) -> String {
    format!("{}{}", href(lang, Kind::Agenda), query.to_search())
}

/// Events by month and day.
#[component]
fn EventList(filters: Filters, listing: Listing<EventSummary>) -> impl IntoView {
    let lang = use_lang();
    let empty = move || {
        let address = filters.get();
        let unfiltered = address.get("q").is_none() && address.filters().next().is_none();
        if !unfiltered {
            return view! { <NoneLeft filters/> }.into_any();
        }
        let (title, text, way, to) = if address.get("month").is_some() {
            (
                tr!(lang, agenda.empty.month_title),
                tr!(lang, agenda.empty.month_text),
                tr!(lang, agenda.bar.all_upcoming),
                Query::new(),
            )
        } else if address.has("period", "past") {
            (
                tr!(lang, agenda.empty.past_title),
                tr!(lang, agenda.empty.past_text),
                tr!(lang, agenda.bar.all_upcoming),
                Query::new(),
            )
        } else {
            (
                tr!(lang, agenda.empty.upcoming_title),
                tr!(lang, agenda.empty.upcoming_text),
                tr!(lang, agenda.empty.see_past),
                Query::new().with("period", "past"),
            )
        };
        view! {
            <Empty title text>
                <a class="button" href=self::address(lang, &to)>{way}</a>
            </Empty>
        }
        .into_any()
    };
    view! {
        <ListStates listing filters empty entries=move |events| view! { <Months events/> }/>
    }
}

/// Events in their order, grouped by month and by day.
#[component]
pub(super) fn Months(events: Vec<EventSummary>) -> impl IntoView {
    let lang = use_lang();
    let months = logic::by_month(
        events
            .into_iter()
            .map(|event| (times::days(&event).0, event)),
    );
    months
        .into_iter()
        .map(|MonthOf { first, days }| {
            let days = days.into_iter().map(|day| {
                let date = day.date;
                view! {
                    <li class="event-day">
                        <time class="event-day-date" datetime=date.to_string()>
                            <span class="visually-hidden">{format::day_long(lang, date)}</span>
                            <span class="event-day-number" aria-hidden="true">{date.day()}</span>
                            <span class="event-day-weekday" aria-hidden="true">{format::weekday(lang, date)}</span>
                        </time>
                        <DayEvents events=day.entries/>
                    </li>
                }
            });
            view! {
                <section class="event-month">
                    <h2 class="event-month-name">{format::month(lang, first)}</h2>
                    <ol class="event-days">{days.collect_view()}</ol>
                </section>
            }
        })
        .collect_view()
}

/// The events of one day.
#[component]
pub(super) fn DayEvents(events: Vec<EventSummary>) -> impl IntoView {
    let cards = events
        .into_iter()
        .map(|event| {
            let cover = event.cover.clone();
            view! { <li class="card event-card"><EventCard event/>{card_cover(cover)}</li> }
        })
        .collect_view();
    view! { <ul class="event-list">{cards}</ul> }
}
