//! The agenda as a calendar: a table of the month whose days are links. On phones a day shows
//! dots, and the list below has the words.

use leptos::{html, prelude::*};
use passerelle_shared::codes::EventStatus;
use passerelle_shared::events::EventSummary;
use time::{Date, Duration};

use super::list::{DayEvents, Months, address};
use super::logic::{self, Span};
use super::times;
use crate::api::Listing;
use crate::components::feedback::Failure;
use crate::components::layout::announce;
use crate::i18n::{format, labels};
use crate::routes::{Kind, entry_href};
use crate::state::filters::Filters;
use crate::state::language::{entry_lang, use_lang};
use crate::{plural, tr};

/// Titles in a day's cell before "and n more".
const TITLES: usize = 3;
/// Dots in a day's cell on phones.
const DOTS: usize = 4;

/// A month, and the events of the day that was chosen.
#[component]
pub fn MonthCalendar(
    /// The agenda's filters.
    filters: Filters,
    /// The month's events.
    listing: Listing<EventSummary>,
    /// What the address asks for.
    span: Memo<Span>,
    /// Today.
    today: Date,
) -> impl IntoView {
    let month = Memo::new(move |_| span.get().month().unwrap_or(today));
    let day = Memo::new(move |_| filters.get().get("day").and_then(logic::day_of_code));
    // A month is shown whole: what does not fit into one answer is asked for at once.
    Effect::new(move |_| {
        if listing.has_more() && !listing.pending.get() && listing.failure.read().is_none() {
            listing.more();
        }
    });
    move || match listing.failure.get() {
        Some(failure) => {
            view! { <Failure failure retry=Callback::new(move |()| listing.retry()) filters/> }
                .into_any()
        }
        None => view! {
            <div class="list-entries" class:is-pending=move || listing.pending.get()>
                <MonthTable filters listing month day today/>
                <ChosenDay listing month day/>
            </div>
        }
        .into_any(),
    }
}

/// The days of an event within a month.
fn days_within(event: &EventSummary, month: Date) -> Vec<Date> {
    let (first, last) = times::days(event);
    let first = first.max(logic::first_of_month(month));
    let last = last.min(logic::last_of_month(month));
    let count = (last - first).whole_days();
    (0..=count)
        .map(|days| first + Duration::days(days))
        .collect()
}

#[component]
fn MonthTable(
    filters: Filters,
    listing: Listing<EventSummary>,
    month: Memo<Date>,
    day: Memo<Option<Date>>,
    today: Date,
) -> impl IntoView {
    let lang = use_lang();
    // Any Monday will do.
    let monday = logic::weeks(today)
        .into_iter()
        .find_map(|week| week[0])
        .unwrap_or(today);
    let weekdays = (0..7).map(|days| {
        let date = monday + Duration::days(days);
        view! {
            <th scope="col">
                <span aria-hidden="true">{format::weekday(lang, date)}</span>
                <span class="visually-hidden">{format::weekday_long(lang, date)}</span>
            </th>
        }
    });
    let cell = move |date: Option<Date>, events: &[(Date, EventSummary)]| {
        let Some(date) = date else {
            return view! { <td class="calendar-day is-outside"></td> }.into_any();
        };
        let of_day: Vec<_> = events
            .iter()
            .filter(|(day, _)| *day == date)
            .map(|(_, event)| event.clone())
            .collect();
        let number = if of_day.is_empty() {
            view! { <span class="calendar-number">{date.day()}</span> }.into_any()
        } else {
            let name = tr!(
                lang,
                agenda.calendar.day,
                day = format::day_long(lang, date),
                events = plural!(lang, of_day.len() as u64, agenda.calendar.events)
            );
            let to = move || address(lang, &filters.get().with("day", date.to_string()));
            view! {
                <a
                    class="calendar-number"
                    href=to
                    data-noscroll
                    aria-label=name
                    aria-current=move || (day.get() == Some(date)).then_some("true")
                >
                    {date.day()}
                </a>
            }
            .into_any()
        };
        let rest = of_day.len().saturating_sub(TITLES);
        let dots = of_day.len().min(DOTS);
        let titles = of_day.into_iter().take(TITLES).map(|event| {
            let time = format::time_in(lang, event.starts_at, &event.time_zone);
            let begins = times::days(&event).0 == date;
            view! {
                <li>
                    <a class="calendar-event" class:is-off=event.status != EventStatus::Scheduled class:is-cancelled=event.status == EventStatus::Cancelled href=entry_href(lang, Kind::Event, &event.slug)>
                        <span class="calendar-text">
                            {begins.then(|| view! { <span class="calendar-time">{time}</span> " " })}
                            <span class="calendar-title" lang=entry_lang(lang)>{event.title}</span>
                            {(event.status != EventStatus::Scheduled).then(|| view! {
                                <span class="visually-hidden">{format!(", {}", labels::event_status(lang, event.status))}</span>
                            })}
                        </span>
                    </a>
                </li>
            }
        });
        view! {
            <td
                class="calendar-day"
                class:is-today=date == today
                class:is-past=date < today
                class:is-chosen=move || day.get() == Some(date)
            >
                {number}
                {(dots > 0).then(|| view! {
                    <span class="calendar-dots" aria-hidden="true">
                        {(0..dots).map(|_| view! { <span></span> }).collect_view()}
                    </span>
                    <ul class="calendar-events">
                        {titles.collect_view()}
                        {(rest > 0).then(|| view! { <li class="calendar-rest">{plural!(lang, rest as u64, agenda.calendar.rest)}</li> })}
                    </ul>
                })}
            </td>
        }
        .into_any()
    };
    let weeks = move || {
        let month = month.get();
        let events: Vec<_> = listing
            .items()
            .into_iter()
            .flat_map(|event| {
                days_within(&event, month)
                    .into_iter()
                    .map(move |day| (day, event.clone()))
            })
            .collect();
        logic::weeks(month)
            .into_iter()
            .map(|week| {
                let days = week.map(|date| cell(date, &events));
                view! { <tr>{days.into_iter().collect_view()}</tr> }
            })
            .collect_view()
    };
    view! {
        <table class="calendar" aria-busy=move || listing.pending.get().to_string()>
            <caption class="visually-hidden">
                {move || tr!(lang, agenda.calendar.caption, month = format::month(lang, month.get()))}
            </caption>
            <thead><tr>{weekdays.collect_view()}</tr></thead>
            <tbody>{weeks}</tbody>
        </table>
    }
}

/// The events of the chosen day; while none is chosen, phones get those of the month, as their
/// table has no words.
#[component]
fn ChosenDay(
    listing: Listing<EventSummary>,
    month: Memo<Date>,
    day: Memo<Option<Date>>,
) -> impl IntoView {
    let lang = use_lang();
    let section = NodeRef::<html::Section>::new();
    let of_day = Memo::new(move |_| {
        let (month, day) = (month.get(), day.get()?);
        let events = listing.items();
        Some((
            day,
            events
                .into_iter()
                .filter(|event| days_within(event, month).contains(&day))
                .collect::<Vec<_>>(),
        ))
    });
    Effect::new(move |before: Option<Option<Date>>| {
        let now = day.get();
        if let (Some(before), Some(chosen)) = (before, now)
            && before != now
            && let Some(section) = section.get()
        {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            section.scroll_into_view_with_scroll_into_view_options(&options);
            let count = of_day
                .with_untracked(|of_day| of_day.as_ref().map_or(0, |(_, events)| events.len()));
            announce(tr!(
                lang,
                agenda.calendar.day,
                day = format::day_long(lang, chosen),
                events = plural!(lang, count as u64, agenda.calendar.events)
            ));
        }
        now
    });
    let month_events = move || {
        let month = month.get();
        listing
            .items()
            .into_iter()
            .filter(|event| !days_within(event, month).is_empty())
            .collect::<Vec<_>>()
    };
    move || match of_day.get() {
        Some((date, events)) => view! {
            <section class="calendar-chosen" node_ref=section>
                <h2>{format::day_long(lang, date)}</h2>
                {if events.is_empty() {
                    view! { <p>{tr!(lang, agenda.calendar.none)}</p> }.into_any()
                } else {
                    view! { <DayEvents events/> }.into_any()
                }}
            </section>
        }
        .into_any(),
        None => {
            view! { <div class="calendar-list"><Months events=month_events()/></div> }.into_any()
        }
    }
}
