//! What each page has to say.

use minijinja::context;
use passerelle_shared::actions::ActionFilter;
use passerelle_shared::addresses::{Kind, Page};
use passerelle_shared::events::EventFilter;
use passerelle_shared::funding_calls::FundingCallFilter;
use passerelle_shared::lang::Lang;
use passerelle_shared::members::MemberFilter;
use passerelle_shared::representations::Format;
use passerelle_shared::working_groups::WorkingGroupFilter;

use super::Content;
use super::head::render;
use super::words::text;
use crate::catalogue::selection::{Criteria, page as page_of, select};
use crate::http::error::ApiError;
use crate::http::read::Source;
use crate::representations::Represented;
use crate::representations::context::{Context, local};
use crate::{actions, events, funding_calls, members, working_groups};

const TEMPLATE: &str = include_str!("content.html");

/// A link: address, name, and a sentence about it.
type Link = (String, String, Option<String>);

/// What stands in the template of a page's content.
#[derive(Debug, Default)]
struct Parts {
    lead: Option<String>,
    /// What is known, with its name.
    facts: Vec<(String, String)>,
    /// Texts, as safe HTML.
    texts: Vec<String>,
    links: Vec<Link>,
}

/// What a page has to say.
///
/// # Errors
/// `not_found` for an entry that is not there, moved for one that has another address, and what the
/// database gives.
pub async fn of(context: &Context, source: &Source, page: &Page) -> Result<Content, ApiError> {
    let lang = context.lang;
    let slug = page.slug().unwrap_or_default();
    match page.kind() {
        Kind::Home => home(lang),
        Kind::Actions => list::<ActionFilter>(context, "actions"),
        Kind::Directory => list::<MemberFilter>(context, "directory"),
        Kind::Agenda => list::<EventFilter>(context, "agenda"),
        Kind::Groups => list::<WorkingGroupFilter>(context, "groups"),
        Kind::Funding => list::<FundingCallFilter>(context, "funding"),
        Kind::Action => action(context, source, slug).await,
        Kind::Member => member(context, source, slug).await,
        Kind::Event => event(context, source, slug).await,
        Kind::Group => group(context, source, slug).await,
        Kind::FundingCall => call(context, source, slug).await,
        Kind::About => plain(lang, "about"),
        Kind::Accessibility => plain(lang, "accessibility"),
        Kind::Legal => plain(lang, "legal"),
        Kind::Privacy => plain(lang, "privacy"),
        _ => Ok(Content {
            private: true,
            ..home(lang)?
        }),
    }
}

fn home(lang: Lang) -> Result<Content, ApiError> {
    let description = text(lang, "/common/site/description").to_owned();
    let tagline = text(lang, "/common/site/tagline");
    let html = "<p class=\"shell-title\">{{ tagline }}</p>\n<p>{{ description }}</p>";
    Ok(Content {
        html: render(html, context! { tagline, description => &description })?,
        description,
        ..Content::default()
    })
}

/// A page of text: its title and its lead.
fn plain(lang: Lang, name: &str) -> Result<Content, ApiError> {
    let title = text(lang, &format!("/static_pages/{name}/title"));
    let lead = text(lang, &format!("/static_pages/{name}/lead"));
    let parts = Parts {
        lead: Some(lead.to_owned()),
        ..Parts::default()
    };
    content(title.to_owned(), lead.to_owned(), parts)
}

/// A list: its first page, with links to all entries on it.
fn list<C: Criteria<Entry: Represented>>(
    context: &Context,
    name: &str,
) -> Result<Content, ApiError> {
    let lang = context.lang;
    let lead = text(lang, &format!("/{name}/lead"));
    let filter = C::default();
    let kept = select(&context.snapshot, &filter, None, None);
    let first = page_of(&context.snapshot, &filter, &kept);
    let links = first.entries.iter().map(|entry| {
        let item = entry.item(context);
        (item.page, item.title, item.summary)
    });
    let parts = Parts {
        lead: Some(lead.to_owned()),
        links: links.collect(),
        ..Parts::default()
    };
    let title = text(lang, &format!("/{name}/title")).to_owned();
    let alternates = Format::of_list(C::ENTRY_TYPE)
        .iter()
        .filter(|format| matches!(format, Format::Atom | Format::Ics))
        .map(|format| {
            let address = format!("/api/v1/{}.{format}?lang={lang}", C::Entry::LIST);
            (address, format.media_type())
        })
        .collect();
    Ok(Content {
        alternates,
        ..content(title, lead.to_owned(), parts)?
    })
}

fn content(title: String, description: String, parts: Parts) -> Result<Content, ApiError> {
    let Parts {
        lead,
        facts,
        texts,
        links,
    } = parts;
    let html = render(
        TEMPLATE,
        context! { title => &title, lead, facts, texts, links },
    )?;
    Ok(Content {
        title,
        description,
        html,
        ..Content::default()
    })
}

/// The page of an entry.
fn of_entry<E: Represented>(
    context: &Context,
    entry: Option<&std::sync::Arc<E>>,
    title: &str,
    summary: Option<&str>,
    parts: Parts,
) -> Result<Content, ApiError> {
    let entry = entry.ok_or(ApiError::not_found())?;
    let parts = Parts {
        lead: summary.map(ToOwned::to_owned),
        facts: parts
            .facts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(column, value)| (context.word("column", &column), value))
            .collect(),
        ..parts
    };
    let description = summary.unwrap_or(title).to_owned();
    Ok(Content {
        linked: vec![entry.linked(context)],
        ..content(title.to_owned(), description, parts)?
    })
}

fn fact(column: &str, value: String) -> (String, String) {
    (column.to_owned(), value)
}

async fn action(context: &Context, source: &Source, slug: &str) -> Result<Content, ApiError> {
    let moved = moved(context, Kind::Action);
    let action = actions::get::detail(source, slug).await.map_err(moved)?;
    let summary = &action.summary;
    let partners: Vec<String> = action.partners.iter().map(|it| it.name.clone()).collect();
    let parts = Parts {
        facts: vec![
            fact("lead", summary.lead.name.clone()),
            fact(
                "countries",
                context.countries(&summary.countries).join(", "),
            ),
            fact("partners", partners.join(", ")),
            fact("themes", context.themes(&summary.themes).join(", ")),
            fact(
                "status",
                context.label("action_status", summary.status.code()),
            ),
            fact(
                "starts_on",
                summary
                    .starts_on
                    .map_or_else(String::new, |day| day.to_string()),
            ),
            fact(
                "ends_on",
                summary
                    .ends_on
                    .map_or_else(String::new, |day| day.to_string()),
            ),
        ],
        texts: std::iter::once(action.description_html)
            .chain(action.results_html)
            .collect(),
        links: vec![member_link(context, &summary.lead)],
        ..Parts::default()
    };
    let entry = context.snapshot.actions.by_id(summary.id);
    of_entry(
        context,
        entry,
        &summary.title,
        Some(&summary.summary),
        parts,
    )
}

async fn member(context: &Context, source: &Source, slug: &str) -> Result<Content, ApiError> {
    let moved = moved(context, Kind::Member);
    let member = members::get::detail(source, slug).await.map_err(moved)?;
    let summary = &member.summary;
    let department = summary.department.as_deref();
    let actions = member.actions.iter().map(|action| {
        let page = context.page(Kind::Action, &action.slug);
        (page, action.title.clone(), Some(action.summary.clone()))
    });
    let events = member.events.iter().map(|event| {
        let page = context.page(Kind::Event, &event.slug);
        (page, event.title.clone(), None)
    });
    let parts = Parts {
        facts: vec![
            fact("kind", context.label("member_kind", summary.kind.code())),
            fact(
                "department",
                department.map_or_else(String::new, |code| context.department(code)),
            ),
            fact(
                "population",
                summary
                    .population
                    .map_or_else(String::new, |number| number.to_string()),
            ),
            fact("themes", context.themes(&summary.themes).join(", ")),
            fact(
                "countries",
                context.countries(&summary.countries).join(", "),
            ),
        ],
        texts: member.description_html.into_iter().collect(),
        links: actions.chain(events).collect(),
        ..Parts::default()
    };
    let entry = context.snapshot.members.by_id(summary.id);
    of_entry(
        context,
        entry,
        &summary.name,
        summary.summary.as_deref(),
        parts,
    )
}

async fn event(context: &Context, source: &Source, slug: &str) -> Result<Content, ApiError> {
    let moved = moved(context, Kind::Event);
    let event = events::get::detail(source, slug).await.map_err(moved)?;
    let summary = &event.summary;
    let clock = |time| {
        let time = local(time, &summary.time_zone);
        format!("{} {:02}:{:02}", time.date(), time.hour(), time.minute())
    };
    let parts = Parts {
        facts: vec![
            fact("kind", context.label("event_kind", summary.kind.code())),
            fact(
                "format",
                context.label("event_format", summary.format.code()),
            ),
            fact(
                "status",
                context.label("event_status", summary.status.code()),
            ),
            fact("starts_at", clock(summary.starts_at)),
            fact("ends_at", clock(summary.ends_at)),
            fact("city", summary.city.clone().unwrap_or_default()),
            fact("themes", context.themes(&summary.themes).join(", ")),
        ],
        texts: std::iter::once(event.description_html)
            .chain(event.report_html)
            .collect(),
        links: summary
            .host
            .iter()
            .map(|host| member_link(context, host))
            .collect(),
        ..Parts::default()
    };
    let entry = context.snapshot.events.by_id(summary.id);
    let mut said = of_entry(
        context,
        entry,
        &summary.title,
        Some(&summary.summary),
        parts,
    )?;
    let calendar = format!("/api/v1/events/{}.ics?lang={}", summary.slug, context.lang);
    said.alternates = vec![(calendar, Format::Ics.media_type())];
    Ok(said)
}

async fn group(context: &Context, source: &Source, slug: &str) -> Result<Content, ApiError> {
    let moved = moved(context, Kind::Group);
    let group = working_groups::get::detail(source, slug)
        .await
        .map_err(moved)?;
    let summary = &group.summary;
    let parts = Parts {
        facts: vec![
            fact("access", context.label("access", summary.access.code())),
            fact("themes", context.themes(&summary.themes).join(", ")),
        ],
        texts: std::iter::once(group.purpose_html)
            .chain(group.next_steps_html)
            .collect(),
        links: group
            .members
            .iter()
            .map(|member| member_link(context, member))
            .collect(),
        ..Parts::default()
    };
    let entry = context.snapshot.working_groups.by_id(summary.id);
    of_entry(context, entry, &summary.name, Some(&summary.summary), parts)
}

async fn call(context: &Context, source: &Source, slug: &str) -> Result<Content, ApiError> {
    let moved = moved(context, Kind::FundingCall);
    let call = funding_calls::get::detail(source, slug)
        .await
        .map_err(moved)?;
    let summary = &call.summary;
    let parts = Parts {
        facts: vec![
            fact("funders", summary.funders.join(", ")),
            fact(
                "status",
                context.label("call_status", summary.status.code()),
            ),
            fact(
                "opens_on",
                summary
                    .opens_on
                    .map_or_else(String::new, |day| day.to_string()),
            ),
            fact(
                "closes_on",
                summary
                    .closes_on
                    .map_or_else(String::new, |day| day.to_string()),
            ),
            fact("themes", context.themes(&summary.themes).join(", ")),
        ],
        texts: vec![call.description_html],
        ..Parts::default()
    };
    let entry = context.snapshot.funding_calls.by_id(summary.id);
    of_entry(
        context,
        entry,
        &summary.title,
        Some(&summary.summary),
        parts,
    )
}

fn member_link(context: &Context, member: &passerelle_shared::members::MemberRef) -> Link {
    let page = context.page(Kind::Member, &member.slug);
    (page, member.name.clone(), None)
}

/// The address of the page in place of that of the API, where an entry has moved.
fn moved(context: &Context, kind: Kind) -> impl Fn(ApiError) -> ApiError + use<> {
    let lang = context.lang;
    move |error| match error {
        ApiError::Moved(address) => {
            let slug = address.rsplit('/').next().unwrap_or_default();
            ApiError::Moved(Page::entry(kind, slug).href(lang))
        }
        other => other,
    }
}
