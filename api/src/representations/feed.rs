//! Feeds (RFC 4287): the latest changes of a list.

use atom_syndication::{
    Category, Entry, Feed, FixedDateTime, Generator, Link, Person, Text, WriteConfig,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::context::{Context, rfc3339};
use super::xml::readable;
use crate::http::error::ApiError;

/// Entries of a feed: readers that look once a week miss nothing.
pub const FEED_ENTRIES: usize = 100;

/// An entry of a feed.
#[derive(Clone, Debug)]
pub struct Item {
    /// Identifier.
    pub id: Uuid,
    /// Title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub summary: Option<String>,
    /// The full address of its page.
    pub page: String,
    /// Codes and labels of its themes.
    pub themes: Vec<(String, String)>,
    /// Last change.
    pub updated_at: OffsetDateTime,
}

/// Writes a feed: `address` is its own, `page` that of the page which shows the same.
///
/// # Errors
/// An entry cannot be written as XML.
pub fn write(
    context: &Context,
    title: &str,
    address: String,
    page: String,
    items: Vec<Item>,
) -> Result<Vec<u8>, ApiError> {
    let updated = items.iter().map(|item| item.updated_at).max();
    let link = |href, rel: &str, mime_type: &str| Link {
        href,
        rel: rel.to_owned(),
        hreflang: Some(context.lang.code().to_owned()),
        mime_type: Some(mime_type.to_owned()),
        ..Link::default()
    };
    let feed = Feed {
        title: Text::plain(title.to_owned()),
        id: address.clone(),
        updated: time(updated.unwrap_or(context.snapshot.as_of)),
        authors: vec![Person {
            name: "Passerelle".to_owned(),
            uri: Some(context.site.clone()),
            ..Person::default()
        }],
        generator: Some(Generator {
            value: "Passerelle".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            ..Generator::default()
        }),
        icon: Some(format!("{}/favicon.svg", context.site)),
        links: vec![
            link(address, "self", "application/atom+xml"),
            link(page, "alternate", "text/html"),
        ],
        lang: Some(context.lang.code().to_owned()),
        entries: items.into_iter().map(|item| entry(item, &link)).collect(),
        ..Feed::default()
    };
    let config = WriteConfig {
        write_document_declaration: true,
        indent_size: None,
    };
    let written = feed.write_with_config(Vec::new(), config);
    Ok(written.map_err(anyhow::Error::new)?)
}

fn entry(item: Item, link: &impl Fn(String, &str, &str) -> Link) -> Entry {
    Entry {
        title: Text::plain(readable(&item.title)),
        id: format!("urn:uuid:{}", item.id),
        updated: time(item.updated_at),
        summary: item.summary.map(|text| Text::plain(readable(&text))),
        links: vec![link(item.page, "alternate", "text/html")],
        categories: item
            .themes
            .into_iter()
            .map(|(code, label)| Category {
                term: code,
                label: Some(label),
                scheme: None,
            })
            .collect(),
        ..Entry::default()
    }
}

fn time(time: OffsetDateTime) -> FixedDateTime {
    rfc3339(time).parse().unwrap_or_default()
}
