//! `GET /api/v1/oembed`

use std::sync::Arc;

use actix_web::{HttpResponse, web::Data};
use passerelle_shared::actions::ActionFilter;
use passerelle_shared::addresses::{Kind, Page};
use passerelle_shared::embeds::{Embed, Oembed, OembedFormat, OembedQuery, OembedType};
use passerelle_shared::events::EventFilter;
use passerelle_shared::funding_calls::FundingCallFilter;
use passerelle_shared::lang::Lang;
use passerelle_shared::members::MemberFilter;
use passerelle_shared::problem::ErrorCode;
use passerelle_shared::query::Filter;
use validator::Validate;

use crate::app::State;
use crate::http::docs::{Conditional, Missing, Refusals};
use crate::http::error::ApiError;
use crate::http::query::{FilterQuery, pairs, parse_pairs};
use crate::http::read::{PublicRead, Source};
use crate::pages;
use crate::representations::context::Context;

/// Where oEmbed is asked.
pub const PATH: &str = "/api/v1/oembed";

/// Seconds for which a site may keep an answer: a day.
const CACHE_AGE: u32 = 86_400;

/// Get how a page is embedded.
///
/// oEmbed 1.0 (oembed.com): from the address of an entry's page, or of a list with its filters, the
/// frame that shows it on another site. The pages name this address themselves, for discovery.
/// `maxwidth` and `maxheight` make it smaller; `dnt` changes nothing, as nobody is tracked.
#[utoipa::path(
    get,
    path = "/api/v1/oembed",
    operation_id = "get_oembed",
    tag = "oembed",
    params(OembedQuery),
    responses(
        (status = 200, description = "The frame", body = Oembed,
         headers(("ETag" = String, description = "For `If-None-Match`"))),
        (status = 501, description = "The format is another than JSON.", content_type = "application/problem+json",
         body = passerelle_shared::problem::Problem),
        Conditional, Missing, Refusals,
    ),
)]
pub async fn get_oembed(
    read: PublicRead,
    FilterQuery(query): FilterQuery<OembedQuery>,
    state: Data<State>,
) -> Result<HttpResponse, ApiError> {
    if query.format == Some(OembedFormat::Xml) {
        return Err(ApiError::new(ErrorCode::NotImplemented));
    }
    let site = read.site();
    read.json(&query, async |source| {
        let (lang, page, filters) = page_of(&site, &query.url).ok_or(ApiError::not_found())?;
        let (page, title) = titled(&source, &site, lang, page).await?;
        let embed = Embed::of(&page, lang, &filters).ok_or(ApiError::not_found())?;
        let (width, height) = embed.embed_type.size();
        let width = query.maxwidth.map_or(width, |most| most.min(width));
        let height = query.maxheight.map_or(height, |most| most.min(height));
        Ok(Oembed {
            oembed_type: OembedType::Rich,
            version: "1.0".to_owned(),
            html: embed.frame(&site, &title, &width.to_string(), height),
            title,
            width,
            height,
            provider_name: state.config.network_name.clone(),
            provider_url: site.clone(),
            cache_age: CACHE_AGE,
        })
    })
    .await
}

/// The address at which the embed of a page is told; none for a page that has no embed.
pub fn address(site: &str, lang: Lang, page: &Page) -> Option<String> {
    Embed::of(page, lang, "")?;
    let url = format!("{site}{}", page.href(lang));
    let query = serde_html_form::to_string([("url", url.as_str()), ("format", "json")]).ok()?;
    Some(format!("{site}{PATH}?{query}"))
}

/// The page at an address of ours, whichever its scheme, and the filters that the address has of it.
fn page_of(site: &str, url: &str) -> Option<(Lang, Page, String)> {
    let without_scheme = |address: &'_ str| {
        let rest = address.split_once("://")?;
        matches!(rest.0, "http" | "https").then_some(rest.1.to_owned())
    };
    let (ours, asked) = (without_scheme(site)?, without_scheme(url)?);
    let place = asked.strip_prefix(&ours)?;
    let place = place.split('#').next().unwrap_or_default();
    let (path, query) = place.split_once('?').unwrap_or((place, ""));
    let (lang, page) = Page::at(path)?;
    let filters = match page.kind() {
        Kind::Actions => kept::<ActionFilter>(query),
        Kind::Directory => kept::<MemberFilter>(query),
        Kind::Agenda => kept::<EventFilter>(query),
        Kind::Funding => kept::<FundingCallFilter>(query),
        _ => String::new(),
    };
    Some((lang, page, filters))
}

/// What of a page's query its list understands: not how the page shows it, nor what somebody else
/// has added to the address.
fn kept<F: Filter + Validate>(query: &str) -> String {
    let kept: Vec<(String, String)> = pairs(query)
        .unwrap_or_default()
        .into_iter()
        .filter(|(name, value)| {
            let paging = matches!(name.as_str(), "limit" | "cursor");
            let pair = [(name.clone(), value.clone())];
            !paging && !value.is_empty() && parse_pairs::<F>(&pair).is_ok()
        })
        .collect();
    serde_html_form::to_string(kept).unwrap_or_default()
}

/// The page with its title; for an entry that has moved, its present page.
async fn titled(
    source: &Source,
    site: &str,
    lang: Lang,
    page: Page,
) -> Result<(Page, String), ApiError> {
    let context = Context {
        lang,
        site: site.to_owned(),
        snapshot: Arc::clone(&source.snapshot),
    };
    match pages::content(&context, source, &page).await {
        Ok(found) => Ok((page, found.title)),
        Err(ApiError::Moved(address)) => {
            let (_, page) = Page::at(&address).ok_or(ApiError::not_found())?;
            let found = pages::content(&context, source, &page).await?;
            Ok((page, found.title))
        }
        Err(refusal) => Err(refusal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_pages_are_known_with_the_filters_of_their_list() {
        let site = "https://p.example";
        let query = |url| page_of(site, url).map(|(_, _, filters)| filters);
        let found =
            query("http://p.example/en/actions?country=SN&view=map&utm_source=x&theme=water#carte");
        assert_eq!(found.as_deref(), Some("country=SN&theme=water"));
        assert_eq!(
            query("https://p.example/agenda?limit=3&period=past").as_deref(),
            Some("period=past")
        );
        for url in [
            "",
            "/agenda",
            "https://p.example.org/agenda",
            "https://autre.example/agenda",
            "ftp://p.example/agenda",
            "https://p.example/rien",
        ] {
            assert_eq!(query(url), None, "{url}");
        }
    }
}
