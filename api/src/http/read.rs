//! The read layer: the one way in which a public GET is answered. A handler that has no
//! [`PublicRead`] has no data.

use std::future::{Ready, ready};
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, ETAG, HeaderMap,
    HeaderName, IF_NONE_MATCH, LINK, VARY,
};
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpRequest, HttpResponse, HttpResponseBuilder};
use passerelle_shared::page::Cursor;
use passerelle_shared::query::Filter;
use passerelle_shared::representations::Format;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::cache::{Encoding, Rendered};
use super::error::ApiError;
pub use super::pieces::Pieces;
use crate::app::State;
use crate::catalogue::Snapshot;
use crate::database::Database;

/// The media type of JSON.
pub const JSON: &str = "application/json";

/// Entries up to which a whole list is kept in memory; a longer one is written anew for everybody
/// who asks, piece by piece.
const KEPT_ENTRIES_MAX: usize = 1_000;

/// The permission to read what is public: everybody's.
#[derive(Debug)]
pub struct PublicRead {
    state: Data<State>,
    path: String,
    /// As it was sent.
    query: String,
    accept_encoding: String,
    if_none_match: Option<String>,
    /// What else the answer depends on besides its address: names of request headers.
    vary: &'static str,
    /// Other representations of the same.
    formats: &'static [Format],
}

impl FromRequest for PublicRead {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let text = |name| header(request.headers(), name);
        ready(match request.app_data::<Data<State>>() {
            Some(state) => Ok(Self {
                state: state.clone(),
                path: request.path().to_owned(),
                query: request.query_string().to_owned(),
                accept_encoding: text(ACCEPT_ENCODING).unwrap_or_default(),
                if_none_match: text(IF_NONE_MATCH),
                vary: "Accept-Encoding",
                formats: &[],
            }),
            None => Err(anyhow::anyhow!("the application has no state").into()),
        })
    }
}

fn header(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    headers.get(name)?.to_str().ok().map(ToOwned::to_owned)
}

/// What an answer is computed from.
#[derive(Clone, Debug)]
pub struct Source {
    /// The public data now.
    pub snapshot: Arc<Snapshot>,
    /// For details and full text.
    pub database: Database,
}

impl PublicRead {
    /// The same answer can be had in these representations: it links to them, and depends on what
    /// the client accepts.
    #[must_use]
    pub const fn with_formats(mut self, formats: &'static [Format]) -> Self {
        // The first is the one that is given.
        self.formats = match formats {
            [_, others @ ..] => others,
            [] => formats,
        };
        self.vary = "Accept, Accept-Encoding";
        self
    }

    /// The answer holds words of a language.
    #[must_use]
    pub const fn in_language(mut self) -> Self {
        self.vary = "Accept, Accept-Encoding, Accept-Language";
        self
    }

    /// Where people reach the platform, without a slash at the end.
    pub fn site(&self) -> String {
        self.state.config.public_url()
    }

    /// The address that is asked for, from the host on.
    pub fn address(&self) -> String {
        let mark = if self.query.is_empty() { "" } else { "?" };
        format!("{}{mark}{}", self.path, self.query)
    }

    /// Answers with what `compute` gives, as JSON. The answer is kept, and not computed again
    /// while the data and the time stay the same; a client that has it already gets 304.
    ///
    /// # Errors
    /// What `compute` gives.
    pub async fn json<T: Serialize>(
        self,
        query: &impl Filter,
        compute: impl AsyncFnOnce(Source) -> Result<T, ApiError>,
    ) -> Result<HttpResponse, ApiError> {
        self.answer(&query.to_query(), JSON, async |source| {
            Ok((compute(source).await?, None))
        })
        .await
    }

    /// The same in any representation, with the address of the next page where there is one.
    ///
    /// # Errors
    /// What `compute` gives.
    pub async fn answer<T: Serialize>(
        self,
        query: &str,
        content_type: &'static str,
        compute: impl AsyncFnOnce(Source) -> Result<(T, Option<String>), ApiError>,
    ) -> Result<HttpResponse, ApiError> {
        self.respond(query, content_type, async |source| {
            let (value, next) = compute(source).await?;
            Ok((
                serde_json::to_vec(&value).map_err(anyhow::Error::new)?,
                next,
            ))
        })
        .await
    }

    /// The same for bytes.
    ///
    /// # Errors
    /// What `render` gives.
    pub async fn bytes(
        self,
        query: &str,
        content_type: &'static str,
        render: impl AsyncFnOnce(Source) -> Result<Vec<u8>, ApiError>,
    ) -> Result<HttpResponse, ApiError> {
        self.respond(query, content_type, async |source| {
            Ok((render(source).await?, None))
        })
        .await
    }

    /// The same for what may be large: `choose` says what is shown. A short list is kept like any
    /// answer; a long one is written and sent piece by piece, and never stands in memory.
    ///
    /// # Errors
    /// What `choose` gives.
    pub async fn pieces(
        self,
        query: &str,
        content_type: &'static str,
        disposition: Option<String>,
        choose: impl AsyncFnOnce(Source) -> Result<Pieces, ApiError>,
    ) -> Result<HttpResponse, ApiError> {
        let (key, source) = self.key(query, content_type).await?;
        let etag = etag(&key);
        if self.has(&etag) {
            return Ok(self.not_modified(&etag));
        }
        let wanted = Encoding::preferred(&self.accept_encoding);
        let mut response = if let Some((kept, encoding)) = self.state.cache.kept(&key, wanted).await
        {
            let mut response = self.head(&etag, content_type, encoding);
            response.body(kept.body)
        } else {
            let pieces = choose(source).await?;
            if pieces.count > KEPT_ENTRIES_MAX {
                self.head(&etag, content_type, wanted)
                    .streaming(pieces.stream(wanted))
            } else {
                let rendered = Box::pin(async {
                    let body = tokio::task::spawn_blocking(|| pieces.whole());
                    Ok(Rendered {
                        body: body.await.map_err(anyhow::Error::new)?.into(),
                        content_type,
                        next: None,
                    })
                });
                let (rendered, encoding) = self.state.cache.get(&key, wanted, rendered).await?;
                self.head(&etag, content_type, encoding).body(rendered.body)
            }
        };
        if let Some(disposition) = disposition.and_then(|value| value.parse().ok()) {
            response
                .headers_mut()
                .insert(CONTENT_DISPOSITION, disposition);
        }
        Ok(response)
    }

    async fn respond(
        self,
        query: &str,
        content_type: &'static str,
        render: impl AsyncFnOnce(Source) -> Result<(Vec<u8>, Option<String>), ApiError>,
    ) -> Result<HttpResponse, ApiError> {
        let (key, source) = self.key(query, content_type).await?;
        let etag = etag(&key);
        if self.has(&etag) {
            return Ok(self.not_modified(&etag));
        }
        let rendered = Box::pin(async {
            let (body, next) = render(source).await?;
            Ok(Rendered {
                body: Bytes::from(body),
                content_type,
                next,
            })
        });
        let wanted = Encoding::preferred(&self.accept_encoding);
        let (rendered, encoding) = self.state.cache.get(&key, wanted, rendered).await?;
        let mut response = self.head(&etag, rendered.content_type, encoding);
        if let Some(next) = rendered.next {
            response.append_header((LINK, format!("<{next}>; rel=\"next\"")));
        }
        for format in self.formats {
            response.append_header((LINK, self.alternate(*format)));
        }
        Ok(response.body(rendered.body))
    }

    /// The key of an answer, and what it is computed from.
    async fn key(&self, query: &str, content_type: &str) -> Result<(Arc<str>, Source), ApiError> {
        let snapshot = self.state.catalogue.current().await?;
        let key = format!(
            "{}?{query} {content_type} {} {}",
            self.path,
            snapshot.stamp(),
            self.state.build
        );
        let source = Source {
            snapshot,
            database: self.state.database.clone(),
        };
        Ok((key.into(), source))
    }

    fn not_modified(&self, etag: &str) -> HttpResponse {
        HttpResponse::NotModified()
            .insert_header((ETAG, etag))
            .insert_header((CACHE_CONTROL, "no-cache"))
            .insert_header((VARY, self.vary))
            .finish()
    }

    /// What stands before the body.
    fn head(
        &self,
        etag: &str,
        content_type: &'static str,
        encoding: Encoding,
    ) -> HttpResponseBuilder {
        let mut response = HttpResponse::Ok();
        response
            .content_type(content_type)
            .insert_header((ETAG, etag))
            // Kept by everybody, and asked about every time: no reader sees an old state.
            .insert_header((CACHE_CONTROL, "no-cache"))
            .insert_header((VARY, self.vary));
        if let Some(token) = encoding.token() {
            response.insert_header((CONTENT_ENCODING, token));
        }
        response
    }

    /// The link to another representation of the same (RFC 8288).
    fn alternate(&self, format: Format) -> String {
        let filters: Vec<&str> = self
            .query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .filter(|pair| !pair.starts_with("limit=") && !pair.starts_with("cursor="))
            .collect();
        let mark = if filters.is_empty() { "" } else { "?" };
        let plain = self.path.strip_suffix(".json").unwrap_or(&self.path);
        format!(
            "<{plain}.{format}{mark}{}>; rel=\"alternate\"; type=\"{}\"",
            filters.join("&"),
            format.media_type()
        )
    }

    /// Whether the client has this answer already (RFC 9110, section 13.1.2).
    fn has(&self, etag: &str) -> bool {
        self.if_none_match
            .as_deref()
            .is_some_and(|known| known.split(',').map(str::trim).any(|tag| tag == etag))
    }
}

/// A weak tag: the encodings of an answer share it.
fn etag(key: &str) -> String {
    format!(
        "W/\"{}\"",
        hex::encode(&Sha256::digest(key.as_bytes())[..12])
    )
}

/// Leaves a page of the rows that were asked for, one more than it holds: whether there is another.
pub fn cut<T>(rows: &mut Vec<T>, most: u32) -> bool {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    more
}

/// The address of a list's next page, relative to the host.
pub fn next_address(
    path: &str,
    filter: &impl Filter,
    next_cursor: Option<&Cursor>,
) -> Option<String> {
    let cursor = String::from(next_cursor?.clone());
    let query = filter.to_query();
    let kept: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("cursor="))
        .collect();
    let mut address = format!("{path}?");
    for pair in kept {
        address.push_str(pair);
        address.push('&');
    }
    address.push_str("cursor=");
    address.push_str(&cursor);
    Some(address)
}
