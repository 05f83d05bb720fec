//! A group from the inside: what it is for, what comes next, and its meetings, also those that the
//! public does not see.

use leptos::prelude::*;
use passerelle_shared::codes::{EventStatus, Publication, Visibility};
use passerelle_shared::lang::Lang;
use passerelle_shared::working_groups::GroupMeeting;

use crate::api;
use crate::components::badge::{Badge, Tone};
use crate::components::download::PrivateDocuments;
use crate::components::private_page::LoadedPrivate;
use crate::i18n::{format, labels};
use crate::pages::editing::bar::standing_badge;
use crate::routes::{Kind, NEW, entry_href};
use crate::state::filters::Query;
use crate::state::language::{entry_lang, use_lang};
use crate::state::session::private_remote;
use crate::tr;

/// The sections.
#[component]
pub(super) fn Inside(slug: StoredValue<String>) -> impl IntoView {
    let lang = use_lang();
    let workspace = private_remote(move || api::working_groups::workspace(&slug.get_value()));
    view! {
        <LoadedPrivate remote=workspace let:group>
            {
                let leading = group.leading;
                let now = format::now();
                // In the order in which they come: the next one, and the last one, first.
                let (coming, past): (Vec<_>, Vec<_>) =
                    group.meetings.iter().cloned().partition(|meeting| meeting.ends_at > now);
                view! {
                    {leading.then(|| view! { <Lead slug/> })}
                    {said(lang, tr!(lang, groups.purpose), group.purpose_html.clone())}
                    {said(lang, tr!(lang, groups.next_steps), group.next_steps_html.clone().unwrap_or_default())}
                    <section>
                        <h2>{tr!(lang, groups.meetings)}</h2>
                        {if coming.is_empty() {
                            view! { <p>{tr!(lang, groups.no_meeting)}</p> }.into_any()
                        } else {
                            list(lang, leading, coming)
                        }}
                    </section>
                    {(!past.is_empty()).then(|| view! {
                        <section>
                            <h2>{tr!(lang, groups.past_meetings)}</h2>
                            {list(lang, leading, past)}
                        </section>
                    })}
                    {(!group.documents.is_empty()).then(|| view! {
                        <section>
                            <h2>{tr!(lang, group_room.documents)}</h2>
                            <PrivateDocuments documents=group.documents.clone()/>
                        </section>
                    })}
                }
            }
        </LoadedPrivate>
    }
}

/// What the leads write of the group.
#[component]
fn Lead(slug: StoredValue<String>) -> impl IntoView {
    let lang = use_lang();
    let edit = slug.with_value(|slug| entry_href(lang, Kind::EditGroup, slug));
    let query = Query::new().with("group", slug.get_value());
    let meeting = entry_href(lang, Kind::EditEvent, NEW);
    view! {
        <p class="actions room-lead">
            <a class="button button-quiet" href=edit>{tr!(lang, group_room.edit)}</a>
            <a class="button button-quiet" href=format!("{meeting}{}", query.to_search())>{tr!(lang, group_room.add_meeting)}</a>
        </p>
    }
}

fn said(lang: Lang, title: &'static str, html: String) -> Option<AnyView> {
    (!html.is_empty()).then(|| {
        view! {
            <section class="prose">
                <h2>{title}</h2>
                // Made safe by the server, as public pages have it.
                <div lang=entry_lang(lang) inner_html=html></div>
            </section>
        }
        .into_any()
    })
}

fn list(lang: Lang, leading: bool, meetings: Vec<GroupMeeting>) -> AnyView {
    let items = meetings.into_iter().map(|it| meeting(lang, leading, it));
    view! { <ul class="people">{items.collect_view()}</ul> }.into_any()
}

fn meeting(lang: Lang, leading: bool, meeting: GroupMeeting) -> AnyView {
    let published = meeting.publication == Publication::Published;
    let public = published && meeting.visibility == Visibility::Public;
    let address = if public {
        Some(entry_href(lang, Kind::Event, &meeting.slug))
    } else {
        leading.then(|| entry_href(lang, Kind::EditEvent, &meeting.id.to_string()))
    };
    let title = match address {
        Some(address) => {
            view! { <a href=address lang=entry_lang(lang)>{meeting.title}</a> }.into_any()
        }
        None => view! { <span lang=entry_lang(lang)>{meeting.title}</span> }.into_any(),
    };
    let zone = &meeting.time_zone;
    let day = format::day_long_in(lang, meeting.starts_at, zone);
    let times = format::times_in(lang, meeting.starts_at, meeting.ends_at, zone);
    let place = meeting.venue.into_iter().chain(meeting.city);
    let place = place.collect::<Vec<_>>().join(", ");
    let status = (meeting.status != EventStatus::Scheduled).then(
        || view! { <Badge text=labels::event_status(lang, meeting.status) tone=Tone::Warm/> },
    );
    let hidden = (meeting.visibility == Visibility::Group)
        .then(|| view! { <Badge text=tr!(lang, group_room.only_group) tone=Tone::Muted/> });
    let draft = (!published).then(|| standing_badge(lang, meeting.publication));
    let online = meeting.online_url.map(|address| {
        view! { <a class="button button-quiet" href=address rel="external noopener">{tr!(lang, group_room.online)}</a> }
    });
    view! {
        <li class="person">
            <div class="person-who">
                <strong>{title}</strong>
                <span class="person-part">{status}{hidden}{draft}</span>
                <span>{day}" · "{times}</span>
                {(!place.is_empty()).then(|| view! { <span class="small">{place}</span> })}
            </div>
            <div class="person-deeds actions">{online}</div>
        </li>
    }
    .into_any()
}
