//! The page of a working group.

use leptos::prelude::*;
use leptos_router::{LazyRoute, hooks::use_params_map, lazy_route};
use passerelle_shared::codes::Access;
use passerelle_shared::events::EventSummary;
use passerelle_shared::lang::Lang;
use passerelle_shared::members::MemberRef;
use passerelle_shared::working_groups::WorkingGroupDetail;

use super::list::AccessBadge;
use super::logic;
use crate::api::{self, Remote};
use crate::components::cover::entry_cover;
use crate::components::documents::documents;
use crate::components::edit_link::EditLink;
use crate::components::feedback::Loaded;
use crate::components::page_head::PageHead;
use crate::components::report::ReportLink;
use crate::components::way_back::WayBack;
use crate::i18n::{format, labels};
use crate::pages::agenda::card::EventCard;
use crate::routes::{Kind, entry_href, href};
use crate::state::address::keep_present_address;
use crate::state::filters::Query;
use crate::state::language::{entry_lang, use_lang};
use crate::state::reference::use_words;
use crate::{plural, tr};

/// The page.
pub struct GroupPage {
    group: Remote<WorkingGroupDetail>,
}

#[lazy_route]
impl LazyRoute for GroupPage {
    fn data() -> Self {
        let params = use_params_map();
        let slug = Memo::new(move |_| params.read().get("slug").unwrap_or_default());
        Self {
            group: api::remote(move || api::working_groups::detail(&slug.read())),
        }
    }

    fn view(this: Self) -> AnyView {
        let group = this.group;
        view! { <Loaded remote=group let:group>{page(&group)}</Loaded> }.into_any()
    }
}

fn page(group: &WorkingGroupDetail) -> AnyView {
    let lang = use_lang();
    let summary = &group.summary;
    keep_present_address(Kind::Group, &summary.slug);
    let slug = summary.slug.clone();
    let access = summary.access;
    let (upcoming, past) = logic::meetings(group.meetings.clone(), |meeting| {
        (meeting.period, meeting.starts_at)
    });
    view! {
        <article class="group">
            <PageHead title=summary.name.clone() lead=summary.summary.clone() of_entry=true>
                <WayBack to=Kind::Groups text=tr!(lang, groups.all)/>
                <EditLink to=Kind::EditGroup slug/>
                <AccessBadge access/>
            </PageHead>
            <div class="entry">
                <div class="group-main">
                    {entry_cover(summary.cover.as_ref())}
                    <section class="prose">
                        <h2>{tr!(lang, groups.purpose)}</h2>
                        <div lang=entry_lang(lang) inner_html=group.purpose_html.clone()></div>
                    </section>
                    {group.next_steps_html.clone().map(|html| view! {
                        <section class="group-steps prose">
                            <h2>{tr!(lang, groups.next_steps)}</h2>
                            <div lang=entry_lang(lang) inner_html=html></div>
                        </section>
                    })}
                    {documents(&group.documents)}
                    {meetings(lang, upcoming, past)}
                    {members(lang, group)}
                </div>
                <aside class="entry-aside" aria-label=tr!(lang, groups.aside)>
                    {joining(lang, group)}
                    {facts(lang, group)}
                    <ReportLink/>
                </aside>
            </div>
        </article>
    }
    .into_any()
}

fn meetings(lang: Lang, upcoming: Vec<EventSummary>, past: Vec<EventSummary>) -> AnyView {
    let list = |meetings: Vec<EventSummary>| {
        let cards = meetings
            .into_iter()
            .map(|event| view! { <li class="card event-card"><EventCard event dated=true/></li> });
        view! { <ul class="event-list">{cards.collect_view()}</ul> }
    };
    let coming = if upcoming.is_empty() {
        view! { <p>{tr!(lang, groups.no_meeting)}</p> }.into_any()
    } else {
        list(upcoming).into_any()
    };
    view! {
        <section>
            <h2>{tr!(lang, groups.meetings)}</h2>
            {coming}
        </section>
        {(!past.is_empty()).then(|| view! {
            <section>
                <h2>{tr!(lang, groups.past_meetings)}</h2>
                {list(past)}
            </section>
        })}
    }
    .into_any()
}

fn members(lang: Lang, group: &WorkingGroupDetail) -> AnyView {
    let leads: Vec<_> = group.summary.leads.iter().map(|lead| lead.id).collect();
    let member = |member: &MemberRef| {
        let leads = leads.contains(&member.id);
        view! {
            <li class="group-member">
                <a href=entry_href(lang, Kind::Member, &member.slug) lang=entry_lang(lang)>{member.name.clone()}</a>
                <span class="small">
                    {labels::member_kind(lang, member.kind)}
                    {leads.then(|| format!(" · {}", tr!(lang, groups.leads_it)))}
                </span>
            </li>
        }
    };
    let count = u64::from(group.summary.members_count);
    view! {
        <section>
            <h2>{plural!(lang, count, groups.members)}</h2>
            <ul class="group-members">{group.members.iter().map(member).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// How one joins: the page behind the sign-in does it.
fn joining(lang: Lang, group: &WorkingGroupDetail) -> AnyView {
    let (how, words) = match group.summary.access {
        Access::Open => (tr!(lang, groups.join.open), tr!(lang, groups.join.enter)),
        Access::OnRequest => (
            tr!(lang, groups.join.on_request),
            tr!(lang, groups.join.ask),
        ),
        Access::Closed => (tr!(lang, groups.join.closed), tr!(lang, groups.join.inside)),
    };
    let room = entry_href(lang, Kind::GroupRoom, &group.summary.slug);
    view! {
        <section class="panel">
            <h2 class="panel-title">{tr!(lang, groups.join.title)}</h2>
            <p>{how}</p>
            <p><a class="button" href=room>{words}</a></p>
        </section>
    }
    .into_any()
}

fn facts(lang: Lang, group: &WorkingGroupDetail) -> AnyView {
    let words = use_words();
    let leads = group.summary.leads.iter().map(|lead| {
        view! { <li><a href=entry_href(lang, Kind::Member, &lead.slug) lang=entry_lang(lang)>{lead.name.clone()}</a></li> }
    });
    let leads = leads.collect::<Vec<_>>();
    let themes = group.summary.themes.clone();
    let theme = move |code: String| {
        let to = format!(
            "{}{}",
            href(lang, Kind::Groups),
            Query::new().with("theme", code.clone()).to_search()
        );
        view! { <li><a class="tag" href=to>{move || words.theme(lang, &code)}</a></li> }
    };
    view! {
        <div class="panel">
            <dl class="facts">
                {(!leads.is_empty()).then(|| view! {
                    <div><dt>{tr!(lang, groups.leads)}</dt><dd><ul class="plain">{leads}</ul></dd></div>
                })}
                {(!themes.is_empty()).then(|| view! {
                    <div>
                        <dt>{tr!(lang, groups.themes)}</dt>
                        <dd><ul class="tags">{themes.into_iter().map(theme).collect_view()}</ul></dd>
                    </div>
                })}
                <div><dt>{tr!(lang, groups.since)}</dt><dd>{format::month(lang, group.created_at.date())}</dd></div>
            </dl>
        </div>
    }
    .into_any()
}
