//! The pages of the interface as the server sends them: with a title, a description, links and
//! readable content of their own, so that they are found and shared, and can be read before the
//! application runs and without it.

mod content;
mod head;
pub mod sitemap;
mod words;

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use passerelle_shared::addresses::{Kind, Page};
use passerelle_shared::lang::Lang;

use crate::http::error::ApiError;
use crate::http::read::{PublicRead, Source};
use crate::representations::context::Context;

/// The page of every address, cut where each address has something of its own to say.
#[derive(Clone, Debug)]
pub struct Shell {
    before: String,
    between: String,
    after: String,
}

impl Shell {
    /// Cuts a page at its marks; nothing for a file that has none.
    pub fn of(file: &Bytes) -> Option<Self> {
        let file = std::str::from_utf8(file).ok()?;
        let (before, rest) = file.split_once("<!--head-->")?;
        let (_, rest) = rest.split_once("<!--/head-->")?;
        let (between, rest) = rest.split_once("<!--content-->")?;
        let (_, after) = rest.split_once("<!--/content-->")?;
        Some(Self {
            before: before.to_owned(),
            between: between.to_owned(),
            after: after.to_owned(),
        })
    }
}

/// Whether a page has something of its own to say that everybody may find.
pub fn is_found(kind: Kind) -> bool {
    let entries = [
        Kind::Action,
        Kind::Member,
        Kind::Event,
        Kind::Group,
        Kind::FundingCall,
    ];
    sitemap::PAGES.contains(&kind) || entries.contains(&kind)
}

/// What an address has to say.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// Title, without the platform's name.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// What a reader sees, as HTML.
    pub html: String,
    /// Linked data, without `@context`.
    pub linked: Vec<serde_json::Value>,
    /// Feeds and calendars of the same, as address and media type.
    pub alternates: Vec<(String, &'static str)>,
    /// Address of an image, if there is one.
    pub image: Option<String>,
}

/// What a page has to say.
///
/// # Errors
/// `not_found` for an entry that is not there, moved for one that has another address, and what the
/// database gives.
pub async fn content(context: &Context, source: &Source, page: &Page) -> Result<Content, ApiError> {
    content::of(context, source, page).await
}

/// Answers with a page; `build` tells one build of the front end from another.
///
/// # Errors
/// `not_found` for an entry that is not there, moved for one that has another address, and what the
/// database gives.
pub async fn answer(
    read: PublicRead,
    shell: &Shell,
    build: &str,
    lang: Lang,
    page: &Page,
) -> Result<HttpResponse, ApiError> {
    let site = read.site();
    read.bytes(build, "text/html; charset=utf-8", async |source| {
        let context = Context {
            lang,
            site,
            snapshot: Arc::clone(&source.snapshot),
        };
        let said = content::of(&context, &source, page).await?;
        let head = head::write(&context, page, &said)?;
        let parts = [
            &*shell.before,
            &head,
            &shell.between,
            &said.html,
            &shell.after,
        ];
        Ok(parts.concat().into_bytes())
    })
    .await
}
