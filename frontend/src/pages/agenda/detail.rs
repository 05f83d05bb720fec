//! The page of an event.

mod programme;
mod venue;

use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};
use passerelle_shared::codes::{EventFormat, EventPeriod, EventStatus};
use passerelle_shared::events::EventDetail;
use passerelle_shared::lang::Lang;
use passerelle_shared::members::MemberRef;

use self::programme::programme;
use self::venue::at_venue;
use super::card::{DateLeaf, StatusBadge, format_icon};
use super::logic::{self, Registration};
use super::times;
use crate::api::{self, Remote};
use crate::components::badge::{Badge, Tone};
use crate::components::contact::WriteToNetwork;
use crate::components::cover::entry_cover;
use crate::components::documents::documents;
use crate::components::edit_link::EditLink;
use crate::components::feedback::Loaded;
use crate::components::icon::{Icon, IconName};
use crate::components::page_head::PageHead;
use crate::components::report::ReportLink;
use crate::components::way_back::WayBack;
use crate::i18n::{format, labels, range};
use crate::routes::{Kind, entry_href, href};
use crate::state::address::keep_present_address;
use crate::state::filters::Query;
use crate::state::language::{entry_lang, use_lang};
use crate::state::reference::use_words;
use crate::{plural, tr};

/// The page.
pub struct EventPage {
    event: Remote<EventDetail>,
}

#[lazy_route]
impl LazyRoute for EventPage {
    fn data() -> Self {
        let params = use_params_map();
        let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
        Self {
            event: api::remote(move || api::events::detail(&slug.read())),
        }
    }

    fn view(this: Self) -> AnyView {
        let event = this.event;
        view! { <Loaded remote=event let:event>{page(&event)}</Loaded> }.into_any()
    }
}

fn page(event: &EventDetail) -> AnyView {
    let lang = use_lang();
    let summary = &event.summary;
    keep_present_address(Kind::Event, &summary.slug);
    let (status, kind, format) = (summary.status, summary.kind, summary.format);
    let past = summary.period == EventPeriod::Past;
    let off = status != EventStatus::Scheduled;
    let registration = Registration::of(
        summary.status,
        summary.period,
        summary.source.is_some(),
        event.registration_closes_at,
        format::now(),
    );
    view! {
        <article class="event">
            <WayBack to=Kind::Agenda text=tr!(lang, agenda.detail.all)/>
            <EditLink to=Kind::EditEvent slug=summary.slug.clone()/>
            <header class="event-head" class:is-off=off class:is-cancelled=status == EventStatus::Cancelled>
                <DateLeaf date=times::days(summary).0/>
                <PageHead title=summary.title.clone() lead=summary.summary.clone() of_entry=true>
                    <StatusBadge status/>
                    <Badge text=labels::event_kind(lang, kind) tone=Tone::Deep/>
                    <Badge text=labels::event_format(lang, format) icon=format_icon(format)/>
                    {past.then(|| view! {
                        <Badge text=tr!(lang, agenda.detail.past) tone=Tone::Muted/>
                    })}
                </PageHead>
            </header>
            {notice(lang, registration)}
            <div class="event-body">
                <div class="event-key">
                    {when_and_where(lang, event)}
                    {taking_part(lang, event, registration)}
                </div>
                <div class="prose event-main">
                    {entry_cover(summary.cover.as_ref())}
                    {afterwards(lang, event)}
                    <section>
                        <h2>{tr!(lang, agenda.detail.about)}</h2>
                        <div lang=entry_lang(lang) inner_html=event.description_html.clone()></div>
                    </section>
                    {programme(lang, event)}
                    {documents(&event.documents)}
                    {event.venue.as_ref().map(|venue| at_venue(lang, venue))}
                    {source(lang, event)}
                </div>
                <div class="event-more">{facts(lang, event, registration)}</div>
            </div>
            <ReportLink/>
        </article>
    }
    .into_any()
}

/// What a visitor must know before anything else.
fn notice(lang: Lang, registration: Registration) -> Option<AnyView> {
    let text = match registration {
        Registration::Cancelled => tr!(lang, agenda.detail.cancelled),
        Registration::Postponed => tr!(lang, agenda.detail.postponed),
        _ => return None,
    };
    let upcoming = href(lang, Kind::Agenda);
    Some(
        view! {
            <p class="notice">
                {text}
                " "
                <a href=upcoming>{tr!(lang, agenda.detail.see_upcoming)}</a>
            </p>
        }
        .into_any(),
    )
}

/// Day, hours and place, each in a line with its icon.
fn when_and_where(lang: Lang, event: &EventDetail) -> AnyView {
    let summary = &event.summary;
    let (first, last) = times::days(summary);
    let hours = times::there(lang, summary);
    let here = times::here(lang, summary);
    let zone = here.is_some().then(|| {
        tr!(
            lang,
            agenda.detail.local_time,
            place = logic::zone_place(&summary.time_zone)
        )
    });
    let place = event.venue.as_ref().map(|venue| {
        let street = [venue.address.clone(), venue.city.clone()];
        let street = street.into_iter().flatten().collect::<Vec<_>>().join(", ");
        view! {
            <div class="event-line">
                <dt><Icon name=IconName::MapPin/><span class="visually-hidden">{tr!(lang, agenda.detail.at)}</span></dt>
                <dd>
                    <strong lang=entry_lang(lang)>{venue.name.clone()}</strong>
                    <span lang=entry_lang(lang)>{street}</span>
                </dd>
            </div>
        }
    });
    let online = (summary.format != EventFormat::InPerson).then(|| {
        let link = (summary.period == EventPeriod::Upcoming && summary.source.is_none())
            .then(|| view! { <span>{tr!(lang, agenda.detail.link_is_sent)}</span> });
        view! {
            <div class="event-line">
                <dt><Icon name=IconName::Video/><span class="visually-hidden">{tr!(lang, agenda.detail.on_screen)}</span></dt>
                <dd>
                    <strong>{tr!(lang, agenda.detail.online)}</strong>
                    {link}
                </dd>
            </div>
        }
    });
    view! {
        <dl class="event-lines">
            <div class="event-line">
                <dt><Icon name=IconName::CalendarDays/><span class="visually-hidden">{tr!(lang, agenda.detail.when)}</span></dt>
                <dd>
                    <strong><time datetime=first.to_string()>{times::days_in_words(lang, summary)}</time></strong>
                    <span>{hours}{zone.map(|zone| format!(" {zone}"))}</span>
                    {here.map(|here| view! { <span class="event-here">{tr!(lang, agenda.time.yours, times = here)}</span> })}
                    {(first != last).then(|| view! { <span>{tr!(lang, agenda.detail.several_days)}</span> })}
                </dd>
            </div>
            {place}
            {online}
        </dl>
    }
    .into_any()
}

/// How one takes part, or why one no longer can.
fn taking_part(lang: Lang, event: &EventDetail, registration: Registration) -> Option<AnyView> {
    let summary = &event.summary;
    let deadline = event.registration_closes_at.map(|at| {
        let zone = &summary.time_zone;
        (
            format::day_long_in(lang, at, zone),
            format::time_in(lang, at, zone),
        )
    });
    let capacity = summary
        .capacity
        .map(|places| plural!(lang, u64::from(places), agenda.detail.places));
    let body = match registration {
        Registration::Open => {
            let subject = tr!(
                lang,
                agenda.detail.mail_subject,
                title = summary.title.clone(),
                day = format::day(lang, times::days(summary).0)
            );
            let until = deadline.map(|(day, time)| {
                view! {
                    <p class="event-deadline">
                        <Icon name=IconName::Hourglass/>
                        {tr!(lang, agenda.detail.until, day = day, time = time)}
                    </p>
                }
            });
            view! {
                <p>{tr!(lang, agenda.detail.how)}</p>
                <WriteToNetwork subject/>
                {until}
                {capacity.map(|capacity| view! { <p class="event-deadline"><Icon name=IconName::Users/>{capacity}</p> })}
            }
            .into_any()
        }
        Registration::Closed => {
            let since = deadline.map(|(day, _)| tr!(lang, agenda.detail.closed_since, day = day));
            view! { <p>{since}</p><p class="small">{tr!(lang, agenda.detail.closed)}</p> }
                .into_any()
        }
        Registration::AtPartner => {
            let name = summary
                .source
                .as_ref()
                .map(|source| source.name.clone())
                .unwrap_or_default();
            let link = summary
                .source
                .as_ref()
                .and_then(|source| source.url.clone());
            view! {
                <p>{tr!(lang, agenda.detail.at_partner, name = name)}</p>
                {link.map(|link| view! {
                    <p>
                        <a class="button" href=link rel="external">
                            {tr!(lang, agenda.detail.partner_page)}
                            <Icon name=IconName::ExternalLink/>
                        </a>
                    </p>
                })}
            }
            .into_any()
        }
        Registration::Over | Registration::Cancelled | Registration::Postponed => return None,
    };
    Some(
        view! {
            <section class="panel event-registration">
                <h2>{tr!(lang, agenda.detail.take_part)}</h2>
                {body}
            </section>
        }
        .into_any(),
    )
}

/// Recording and report.
fn afterwards(lang: Lang, event: &EventDetail) -> Option<AnyView> {
    let replay = event.replay_url.clone().map(|address| {
        view! {
            <h2>{tr!(lang, agenda.detail.replay_title)}</h2>
            <p>
                <a class="button" href=address rel="external">
                    <Icon name=IconName::Video/>
                    {tr!(lang, agenda.detail.replay)}
                    <span class="visually-hidden">{tr!(lang, agenda.detail.external)}</span>
                </a>
            </p>
        }
    });
    let report = event.report_html.clone().map(|html| {
        view! {
            <h2>{tr!(lang, agenda.detail.report)}</h2>
            <div lang=entry_lang(lang) inner_html=html></div>
        }
    });
    (replay.is_some() || report.is_some())
        .then(|| view! { <section class="event-afterwards">{replay}{report}</section> }.into_any())
}

/// Where a pulled event comes from.
fn source(lang: Lang, event: &EventDetail) -> Option<AnyView> {
    event.summary.source.clone().map(|source| {
        let name = source.name;
        view! {
            <p class="small event-source">
                {tr!(lang, agenda.detail.source, name = name)}
                " "
                {source.url.map(|url| view! {
                    <a class="with-icon" href=url rel="external">
                        {tr!(lang, agenda.detail.source_link)}
                        <Icon name=IconName::ExternalLink/>
                        <span class="visually-hidden">{tr!(lang, agenda.detail.external)}</span>
                    </a>
                })}
            </p>
        }
        .into_any()
    })
}

fn facts(lang: Lang, event: &EventDetail, registration: Registration) -> AnyView {
    let words = use_words();
    let summary = &event.summary;
    let member = move |member: &MemberRef| {
        view! { <li><a href=entry_href(lang, Kind::Member, &member.slug) lang=entry_lang(lang)>{member.name.clone()}</a></li> }
    };
    let hosts: Vec<_> = summary.host.iter().map(member).collect();
    let co_hosts: Vec<_> = event.co_hosts.iter().map(member).collect();
    let audience = if summary.audience.is_empty() {
        tr!(lang, agenda.detail.everybody).to_owned()
    } else {
        let people = summary.audience.iter();
        format::list(
            lang,
            people.map(|&function| labels::function(lang, function).to_owned()),
        )
    };
    // Who may still register reads it there.
    let capacity = summary
        .capacity
        .filter(|_| registration != Registration::Open)
        .map(|places| plural!(lang, u64::from(places), agenda.detail.places));
    let size = range::populations(lang, event.min_population, event.max_population);
    let group = event.working_group.clone();
    let themes = summary.themes.clone();
    let theme = move |code: String| {
        let to = format!(
            "{}{}",
            href(lang, Kind::Agenda),
            Query::new().with("theme", code.clone()).to_search()
        );
        view! { <li><a class="tag" href=to>{move || words.theme(lang, &code)}</a></li> }
    };
    view! {
        <div class="panel">
            <dl class="facts event-facts">
                {(!hosts.is_empty()).then(|| view! {
                    <div><dt>{tr!(lang, agenda.detail.host)}</dt><dd><ul class="plain">{hosts}</ul></dd></div>
                })}
                {(!co_hosts.is_empty()).then(|| view! {
                    <div><dt>{tr!(lang, agenda.detail.co_hosts)}</dt><dd><ul class="plain">{co_hosts}</ul></dd></div>
                })}
                <div><dt>{tr!(lang, agenda.detail.audience)}</dt><dd>{audience}</dd></div>
                {size.map(|size| view! { <div><dt>{tr!(lang, agenda.detail.size)}</dt><dd>{size}</dd></div> })}
                {capacity.map(|capacity| view! {
                    <div><dt>{tr!(lang, agenda.detail.capacity)}</dt><dd>{capacity}</dd></div>
                })}
                {group.map(|group| view! {
                    <div>
                        <dt>{tr!(lang, agenda.detail.group)}</dt>
                        <dd><a href=entry_href(lang, Kind::Group, &group.slug) lang=entry_lang(lang)>{group.title}</a></dd>
                    </div>
                })}
                {(!themes.is_empty()).then(|| view! {
                    <div>
                        <dt>{tr!(lang, agenda.detail.themes)}</dt>
                        <dd><ul class="tags">{themes.into_iter().map(theme).collect_view()}</ul></dd>
                    </div>
                })}
            </dl>
        </div>
        <p class="no-print">
            <button class="link-button with-icon" type="button" on:click=move |_| print()>
                <Icon name=IconName::Printer/>
                {tr!(lang, agenda.detail.print)}
            </button>
        </p>
        <p class="small print-only">{tr!(lang, agenda.detail.as_of, day = format::day_in(lang, summary.updated_at, &summary.time_zone))}</p>
    }
    .into_any()
}

fn print() {
    // A browser that cannot print does nothing.
    let _ = window().print();
}
