//! Other representations of the public lists and entries: tables, calendars, feeds, points and
//! linked data. Each resource says in its `represented.rs` how one entry is written; how a list
//! of them becomes a document is here.

pub mod calendar;
pub mod context;
pub mod feed;
pub mod labels;
pub mod table;
pub mod xml;

use std::sync::Arc;

use actix_web::HttpResponse;
use icalendar::{Component, Event};
use passerelle_shared::addresses::Kind;
use passerelle_shared::codes::EntryType;
use passerelle_shared::lang::Lang;
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::representations::Format;
use serde_json::{Value, json};
use time::OffsetDateTime;

use self::context::Context;
use self::table::Row;
use crate::catalogue::selection::{Criteria, select, text_matches};
use crate::catalogue::{Entry, Order};
use crate::http::error::ApiError;
use crate::http::read::{Pieces, PublicRead, Source};
use crate::slug::resolve;

/// As many entries as there are.
pub const ALL: usize = usize::MAX - 1;

/// An entry that can be written in other ways than as JSON.
pub trait Represented: Entry {
    /// Its type, which names its list.
    const TYPE: EntryType;
    /// The page of the list, and that of an entry.
    const PAGES: (Kind, Kind);
    /// The columns of its table, by the keys of their titles.
    const COLUMNS: &'static [&'static str];

    /// Its row in the table, one cell per column.
    fn row(&self, context: &Context, row: Row) -> Row;

    /// Its last change.
    fn updated_at(&self) -> OffsetDateTime;

    /// Its entry in the feed.
    fn item(&self, context: &Context) -> feed::Item;

    /// Itself in the words of schema.org, without `@context`.
    fn linked(&self, context: &Context) -> Value;

    /// Itself in a calendar; nothing where it has no day.
    fn occurrence(&self, _context: &Context) -> Option<Event> {
        None
    }

    /// Its points as GeoJSON features, each written.
    fn features(&self) -> Vec<Vec<u8>> {
        Vec::new()
    }
}

/// Answers with what a filter keeps, whole: `limit` and `cursor` have no effect.
///
/// # Errors
/// The database does not answer.
pub async fn list<C>(
    read: PublicRead,
    filter: C,
    lang: Lang,
    format: Format,
) -> Result<HttpResponse, ApiError>
where
    C: Criteria<Entry: Represented> + 'static,
{
    let query = format!("{} {lang}", filter.to_query());
    let site = read.site();
    let read = read.in_language();
    match format {
        Format::Atom => {
            let address = format!("{site}{}", read.address());
            read.bytes(&query, content_type(format), async |source| {
                feed_of(&filter, source, site, lang, address).await
            })
            .await
        }
        _ => {
            read.pieces(
                &query,
                content_type(format),
                disposition::<C::Entry>(format),
                async |source| {
                    let context = context(&source, site, lang);
                    let entries = kept(&filter, &source, filter.order(), ALL).await?;
                    Ok(pieces(context, entries, format))
                },
            )
            .await
        }
    }
}

/// The representation that an extension names.
///
/// # Errors
/// `unknown_route`.
pub fn format<F: std::str::FromStr>(extension: &str) -> Result<F, ApiError> {
    let unknown = |_| ApiError::new(ErrorCode::UnknownRoute);
    extension.parse().map_err(unknown)
}

/// The media type with its parameters.
pub const fn content_type(format: Format) -> &'static str {
    match format {
        Format::Csv => "text/csv; charset=utf-8; header=present",
        Format::Ics => "text/calendar; charset=utf-8; method=PUBLISH",
        Format::Atom => "application/atom+xml; charset=utf-8",
        _ => format.media_type(),
    }
}

/// The name under which a document is kept; a table is kept, the others may be shown.
fn disposition<E: Represented>(format: Format) -> Option<String> {
    let kind = match format {
        Format::Csv => "attachment",
        Format::Ics => "inline",
        _ => return None,
    };
    Some(format!("{kind}; filename=\"{}.{format}\"", E::TYPE.list()))
}

fn context(source: &Source, site: String, lang: Lang) -> Context {
    Context {
        lang,
        site,
        snapshot: Arc::clone(&source.snapshot),
    }
}

/// The entries that a filter keeps, so many at most, in an order and whether it is reversed.
async fn kept<C: Criteria>(
    filter: &C,
    source: &Source,
    (order, descending): (Order, bool),
    most: usize,
) -> Result<Vec<Arc<C::Entry>>, ApiError> {
    let text = text_matches(&source.database, &source.snapshot, filter).await?;
    let kept = select(&source.snapshot, filter, text.as_ref(), None);
    let collection = C::collection(&source.snapshot);
    let (entries, _) = collection.page(&kept, order, descending, None, most);
    Ok(entries)
}

async fn feed_of<C: Criteria<Entry: Represented>>(
    filter: &C,
    source: Source,
    site: String,
    lang: Lang,
    address: String,
) -> Result<Vec<u8>, ApiError> {
    let latest = (Order::UpdatedAt, true);
    let entries = kept(filter, &source, latest, feed::FEED_ENTRIES).await?;
    let context = context(&source, site, lang);
    let title = title::<C::Entry>(&context);
    let items = entries.iter().map(|entry| entry.item(&context)).collect();
    let page = context.list_page(C::Entry::PAGES.0);
    feed::write(&context, &title, address, page, items)
}

/// The title of a list in a document of its own.
fn title<E: Represented>(context: &Context) -> String {
    format!("Passerelle – {}", context.word("list", E::TYPE.list()))
}

/// One document of many entries, piece by piece.
fn pieces<E: Represented>(context: Context, entries: Vec<Arc<E>>, format: Format) -> Pieces {
    let count = entries.len();
    let (head, between, foot) = match format {
        Format::Csv => {
            let mut head = table::MARK.as_bytes().to_vec();
            head.extend(table::titles(&context, E::COLUMNS));
            (head, "", "")
        }
        Format::Ics => {
            let head = calendar::head(&title::<E>(&context));
            (head.into_bytes(), "", calendar::FOOT)
        }
        Format::GeoJson => (
            br#"{"type":"FeatureCollection","features":["#.to_vec(),
            ",",
            "]}",
        ),
        _ => (
            br#"{"@context":"https://schema.org","@graph":["#.to_vec(),
            ",",
            "]}",
        ),
    };
    let parts = entries
        .into_iter()
        .flat_map(move |entry| written(&*entry, &context, format))
        .enumerate()
        .map(move |(place, part)| match place {
            0 => part,
            _ => [between.as_bytes(), &part].concat(),
        });
    let pieces = std::iter::once(head)
        .chain(parts)
        .chain(std::iter::once(foot.into()));
    Pieces::new(count, pieces)
}

/// An entry as its list has it: in no, one or several parts.
fn written<E: Represented>(entry: &E, context: &Context, format: Format) -> Vec<Vec<u8>> {
    let json = |value: &Value| serde_json::to_vec(value).unwrap_or_default();
    match format {
        Format::Csv => vec![table::line(&entry.row(context, Row::new(context.lang)))],
        Format::Ics => {
            let occurrence = entry.occurrence(context);
            let written = occurrence.and_then(|event| event.try_into_string().ok());
            written.into_iter().map(String::into_bytes).collect()
        }
        Format::GeoJson => entry.features(),
        _ => vec![json(&entry.linked(context))],
    }
}

/// Answers with one entry as linked data or in a calendar.
///
/// # Errors
/// `not_found` where there is no such entry, or where it has no day; moved, where it has another
/// address now.
pub async fn entry<C>(
    read: PublicRead,
    id_or_slug: &str,
    lang: Lang,
    format: Format,
) -> Result<HttpResponse, ApiError>
where
    C: Criteria<Entry: Represented>,
{
    let site = read.site();
    let read = read.in_language();
    read.bytes(lang.code(), content_type(format), async |source| {
        let collection = C::collection(&source.snapshot);
        let path = format!("/api/v1/{}", C::ENTRY_TYPE.list());
        let connection = source.database.reader();
        let id = resolve(connection, collection, C::ENTRY_TYPE, &path, id_or_slug)
            .await
            .map_err(|error| match error {
                ApiError::Moved(address) => ApiError::Moved(format!("{address}.{format}")),
                other => other,
            })?;
        let entry = collection.by_id(id).ok_or(ApiError::not_found())?;
        let context = context(&source, site, lang);
        if format == Format::Ics {
            let event = entry.occurrence(&context).ok_or(ApiError::not_found())?;
            let event = event.try_into_string().map_err(anyhow::Error::new)?;
            let head = calendar::head(&title::<C::Entry>(&context));
            return Ok(format!("{head}{event}{}", calendar::FOOT).into_bytes());
        }
        let mut linked = entry.linked(&context);
        linked["@context"] = json!("https://schema.org");
        Ok(serde_json::to_vec(&linked).map_err(anyhow::Error::new)?)
    })
    .await
}
