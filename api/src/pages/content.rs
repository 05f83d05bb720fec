//! What each page has to say.

use std::sync::Arc;

use minijinja::context;
use passerelle_shared::actions::ActionFilter;
use passerelle_shared::addresses::{Kind, Page};
use passerelle_shared::events::EventFilter;
use passerelle_shared::files::Cover;
use passerelle_shared::funding_calls::FundingCallFilter;
use passerelle_shared::lang::Lang;
use passerelle_shared::members::{MemberFilter, MemberRef};
use passerelle_shared::representations::Format;
use passerelle_shared::working_groups::WorkingGroupFilter;

use super::Content;
use super::head::render;
use super::words::text;
use crate::catalogue::selection::{Criteria, page as page_of};
use crate::http::error::ApiError;
use crate::http::read::Source;
use crate::representations::Represented;
use crate::representations::context::Context;
use crate::representations::table::Row;
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
    /// Image of the entry.
    cover: Option<Cover>,
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
        Kind::About => plain(context, "static_pages/about"),
        Kind::Accessibility => plain(context, "static_pages/accessibility"),
        Kind::Legal => plain(context, "static_pages/legal"),
        Kind::Privacy => plain(context, "static_pages/privacy"),
        Kind::Embeds => plain(context, "embeds"),
        Kind::Developers => plain(context, "developers"),
        _ => home(lang),
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

/// A page of text: its title and its lead, from where the texts of pages have them.
fn plain(context: &Context, name: &str) -> Result<Content, ApiError> {
    let lang = context.lang;
    let title = text(lang, &format!("/{name}/title"));
    let lead = text(lang, &format!("/{name}/lead"));
    let parts = Parts {
        lead: Some(lead.to_owned()),
        ..Parts::default()
    };
    content(context, title.to_owned(), lead.to_owned(), parts)
}

/// A list: its first page, with links to all entries on it.
fn list<C: Criteria<Entry: Represented>>(
    context: &Context,
    name: &str,
) -> Result<Content, ApiError> {
    let lang = context.lang;
    let lead = text(lang, &format!("/{name}/lead"));
    let filter = C::default();
    let all = C::collection(&context.snapshot).all();
    let first = page_of(&context.snapshot, &filter, all);
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
            let address = format!("/api/v1/{}.{format}?lang={lang}", C::ENTRY_TYPE.list());
            (address, format.media_type())
        })
        .collect();
    Ok(Content {
        alternates,
        ..content(context, title, lead.to_owned(), parts)?
    })
}

fn content(
    context: &Context,
    title: String,
    description: String,
    parts: Parts,
) -> Result<Content, ApiError> {
    let Parts {
        lead,
        facts,
        cover,
        texts,
        links,
    } = parts;
    let html = render(
        TEMPLATE,
        context! { title => &title, lead, facts, texts, links },
    )?;
    let image = cover.and_then(|cover| cover.sizes.into_iter().next_back());
    Ok(Content {
        title,
        description,
        html,
        image: image.map(|image| format!("{}{}", context.site, image.url)),
        ..Content::default()
    })
}

/// The page of an entry: what its table says in these columns, and what it has besides.
fn of_entry<E: Represented>(
    context: &Context,
    entry: Option<&Arc<E>>,
    columns: &[&str],
    parts: Parts,
) -> Result<Content, ApiError> {
    let entry = entry.ok_or(ApiError::not_found())?;
    let row = entry.row(context, Row::new(context.lang));
    let known = columns.iter().filter_map(|column| {
        let place = E::COLUMNS.iter().position(|known| known == column)?;
        Some(((*column).to_owned(), row.at(place).to_owned()))
    });
    let facts: Vec<(String, String)> = known
        .chain(parts.facts)
        .filter(|(_, value)| !value.is_empty())
        .map(|(column, value)| (context.word("column", &column), value))
        .collect();
    let item = entry.item(context);
    // A page that nobody keeps yet is known by what registers say.
    let description = item.summary.clone().unwrap_or_else(|| {
        let known: Vec<&str> = facts.iter().map(|(_, value)| value.as_str()).collect();
        format!("{} – {}", item.title, known.join(", "))
    });
    let parts = Parts {
        lead: item.summary,
        facts,
        ..parts
    };
    Ok(Content {
        linked: vec![entry.linked(context)],
        ..content(context, item.title, description, parts)?
    })
}

async fn action(context: &Context, source: &Source, slug: &str) -> Result<Content, ApiError> {
    let moved = moved(context, Kind::Action);
    let action = actions::get::detail(source, slug).await.map_err(moved)?;
    let partners: Vec<String> = action.partners.into_iter().map(|it| it.name).collect();
    let parts = Parts {
        facts: vec![("partners".to_owned(), partners.join(", "))],
        cover: action.summary.cover,
        texts: [Some(action.description_html), action.results_html]
            .into_iter()
            .flatten()
            .collect(),
        links: vec![member_link(context, &action.summary.lead)],
        ..Parts::default()
    };
    let columns = [
        "lead",
        "countries",
        "themes",
        "status",
        "starts_on",
        "ends_on",
    ];
    let entry = context.snapshot.actions.by_id(action.summary.id);
    of_entry(context, entry, &columns, parts)
}

async fn member(context: &Context, source: &Source, slug: &str) -> Result<Content, ApiError> {
    let moved = moved(context, Kind::Member);
    let member = members::get::detail(source, slug).await.map_err(moved)?;
    let actions = member.actions.into_iter().map(|action| {
        let page = context.page(Kind::Action, &action.slug);
        (page, action.title, Some(action.summary))
    });
    let events = member.events.into_iter().map(|event| {
        let page = context.page(Kind::Event, &event.slug);
        (page, event.title, None)
    });
    let parts = Parts {
        cover: member.summary.cover,
        texts: member.description_html.into_iter().collect(),
        links: actions.chain(events).collect(),
        ..Parts::default()
    };
    let columns = ["kind", "department", "population", "themes", "countries"];
    let entry = context.snapshot.members.by_id(member.summary.id);
    of_entry(context, entry, &columns, parts)
}

async fn event(context: &Context, source: &Source, slug: &str) -> Result<Content, ApiError> {
    let moved = moved(context, Kind::Event);
    let event = events::get::detail(source, slug).await.map_err(moved)?;
    let summary = event.summary;
    let parts = Parts {
        cover: summary.cover,
        texts: [Some(event.description_html), event.report_html]
            .into_iter()
            .flatten()
            .collect(),
        links: summary
            .host
            .iter()
            .map(|host| member_link(context, host))
            .collect(),
        ..Parts::default()
    };
    let columns = [
        "kind",
        "format",
        "status",
        "starts_at",
        "ends_at",
        "city",
        "themes",
    ];
    let entry = context.snapshot.events.by_id(summary.id);
    let calendar = format!("/api/v1/events/{}.ics?lang={}", summary.slug, context.lang);
    Ok(Content {
        alternates: vec![(calendar, Format::Ics.media_type())],
        ..of_entry(context, entry, &columns, parts)?
    })
}

async fn group(context: &Context, source: &Source, slug: &str) -> Result<Content, ApiError> {
    let moved = moved(context, Kind::Group);
    let group = working_groups::get::detail(source, slug)
        .await
        .map_err(moved)?;
    let parts = Parts {
        cover: group.summary.cover,
        texts: [Some(group.purpose_html), group.next_steps_html]
            .into_iter()
            .flatten()
            .collect(),
        links: group
            .members
            .iter()
            .map(|member| member_link(context, member))
            .collect(),
        ..Parts::default()
    };
    let entry = context.snapshot.working_groups.by_id(group.summary.id);
    of_entry(context, entry, &["access", "themes"], parts)
}

async fn call(context: &Context, source: &Source, slug: &str) -> Result<Content, ApiError> {
    let moved = moved(context, Kind::FundingCall);
    let call = funding_calls::get::detail(source, slug)
        .await
        .map_err(moved)?;
    let parts = Parts {
        texts: vec![call.description_html],
        ..Parts::default()
    };
    let columns = ["funders", "status", "opens_on", "closes_on", "themes"];
    let entry = context.snapshot.funding_calls.by_id(call.summary.id);
    of_entry(context, entry, &columns, parts)
}

fn member_link(context: &Context, member: &MemberRef) -> Link {
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
