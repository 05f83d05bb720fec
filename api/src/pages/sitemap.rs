//! `GET /sitemap.xml`, its parts, and `GET /robots.txt`: what search engines ask for first
//! (sitemaps.org, protocol 0.9; RFC 9309).

use std::fmt::Write;

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use passerelle_shared::addresses::{Kind, Page};
use passerelle_shared::codes::EntryType;
use passerelle_shared::lang::Lang;
use passerelle_shared::problem::ErrorCode;
use time::OffsetDateTime;

use crate::app::State;
use crate::catalogue::{Collection, Order, Snapshot};
use crate::http::error::ApiError;
use crate::http::read::{Pieces, PublicRead};
use crate::representations::context::rfc3339;
use crate::representations::xml::MEDIA_TYPE as XML;
use crate::representations::{ALL, Represented};

/// Entries in a part: with two addresses each, under the 50,000 that the protocol allows.
const ENTRIES: usize = 20_000;

/// Pages that are no entries.
pub const PAGES: [Kind; 12] = [
    Kind::Home,
    Kind::Actions,
    Kind::Directory,
    Kind::Agenda,
    Kind::Groups,
    Kind::Funding,
    Kind::About,
    Kind::Accessibility,
    Kind::Legal,
    Kind::Privacy,
    Kind::Embeds,
    Kind::Developers,
];

/// The index of the parts.
///
/// # Errors
/// The database does not answer.
pub async fn index(read: PublicRead) -> Result<HttpResponse, ApiError> {
    let site = read.site();
    read.bytes("", XML, async |source| {
        let snapshot = &source.snapshot;
        let parts = [
            ("pages", 1),
            (EntryType::Member.list(), snapshot.members.len()),
            (EntryType::Action.list(), snapshot.actions.len()),
            (EntryType::Event.list(), snapshot.events.len()),
            (EntryType::WorkingGroup.list(), snapshot.working_groups.len()),
            (EntryType::FundingCall.list(), snapshot.funding_calls.len()),
        ];
        let mut xml = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        );
        for (list, entries) in parts {
            for part in 1..=entries.div_ceil(ENTRIES as u64) {
                // A string takes it.
                let _ = writeln!(xml, "<sitemap><loc>{site}/sitemap/{list}-{part}.xml</loc></sitemap>");
            }
        }
        xml.push_str("</sitemapindex>\n");
        Ok(xml.into_bytes())
    })
    .await
}

/// A part: the pages of a list's entries, in both languages.
///
/// # Errors
/// `unknown_route` for a part that is none.
pub async fn part(read: PublicRead, name: Path<String>) -> Result<HttpResponse, ApiError> {
    let site = read.site();
    let unknown = || ApiError::new(ErrorCode::UnknownRoute);
    let (list, number) = name.rsplit_once('-').ok_or_else(unknown)?;
    let number: usize = number.parse().map_err(|_| unknown())?;
    let start = number
        .checked_sub(1)
        .ok_or_else(unknown)?
        .saturating_mul(ENTRIES);
    read.pieces("", XML, None, async |source| {
        let pages = addresses(&source.snapshot, list);
        let pages: Vec<_> = pages
            .ok_or_else(unknown)?
            .into_iter()
            .skip(start)
            .take(ENTRIES)
            .collect();
        if pages.is_empty() {
            return Err(unknown());
        }
        Ok(pieces(site, pages))
    })
    .await
}

/// The pages of a list, with the time of their last change.
fn addresses(snapshot: &Snapshot, list: &str) -> Option<Vec<(Page, Option<OffsetDateTime>)>> {
    fn of<E: Represented>(
        list: &str,
        collection: &Collection<E>,
    ) -> Option<Vec<(Page, Option<OffsetDateTime>)>> {
        if list != E::TYPE.list() {
            return None;
        }
        let (entries, _) = collection.page(collection.all(), Order::UpdatedAt, true, None, ALL);
        Some(
            entries
                .iter()
                .map(|entry| {
                    (
                        Page::entry(E::PAGES.1, entry.slug()),
                        Some(entry.updated_at()),
                    )
                })
                .collect(),
        )
    }
    if list == "pages" {
        return Some(PAGES.iter().map(|kind| (Page::of(*kind), None)).collect());
    }
    of(list, &snapshot.members)
        .or_else(|| of(list, &snapshot.actions))
        .or_else(|| of(list, &snapshot.events))
        .or_else(|| of(list, &snapshot.working_groups))
        .or_else(|| of(list, &snapshot.funding_calls))
}

fn pieces(site: String, pages: Vec<(Page, Option<OffsetDateTime>)>) -> Pieces {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    let count = pages.len();
    let urls = pages.into_iter().map(move |(page, changed)| {
        let links: String = [Lang::Fr, Lang::En]
            .map(|lang| {
                format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{site}{}\"/>",
                    page.href(lang)
                )
            })
            .concat();
        let changed = changed.map_or_else(String::new, |time| {
            format!("<lastmod>{}</lastmod>", rfc3339(time))
        });
        [Lang::Fr, Lang::En]
            .map(|lang| {
                format!(
                    "<url><loc>{site}{}</loc>{changed}{links}</url>\n",
                    page.href(lang)
                )
            })
            .concat()
            .into_bytes()
    });
    let all = std::iter::once(head.as_bytes().to_vec())
        .chain(urls)
        .chain(std::iter::once(b"</urlset>\n".to_vec()));
    Pieces::new(count, all)
}

/// Everything may be read; the parts are named.
pub async fn robots(state: Data<State>) -> HttpResponse {
    let site = state.config.public_url();
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .body(format!(
            "User-agent: *\nAllow: /\n\nSitemap: {site}/sitemap.xml\n"
        ))
}
