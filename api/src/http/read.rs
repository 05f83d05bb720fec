//! The read layer: the one way in which a public GET is answered. A handler that has no
//! [`PublicRead`] has no data.

use std::future::{Ready, ready};
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, ETAG, HeaderMap, IF_NONE_MATCH, LINK, VARY,
};
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use passerelle_shared::page::Cursor;
use passerelle_shared::query::Filter;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::cache::{Encoding, Rendered};
use super::error::ApiError;
use crate::app::State;
use crate::catalogue::Snapshot;
use crate::database::Database;

/// The media type of JSON.
pub const JSON: &str = "application/json";
/// The media type of GeoJSON (RFC 7946).
pub const GEO_JSON: &str = "application/geo+json";

/// The permission to read what is public: everybody's.
#[derive(Debug)]
pub struct PublicRead {
    state: Data<State>,
    path: String,
    accept_encoding: String,
    if_none_match: Option<String>,
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
                accept_encoding: text(ACCEPT_ENCODING).unwrap_or_default(),
                if_none_match: text(IF_NONE_MATCH),
            }),
            None => Err(anyhow::anyhow!("the application has no state").into()),
        })
    }
}

fn header(headers: &HeaderMap, name: actix_web::http::header::HeaderName) -> Option<String> {
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

    /// The same for what may be large: `choose` says what is shown, and what it gives is run and
    /// written on a thread of its own, so that no other request waits for it.
    ///
    /// # Errors
    /// What `choose` gives.
    pub async fn collection<T: Serialize, C: FnOnce() -> T + Send + 'static>(
        self,
        query: &str,
        content_type: &'static str,
        choose: impl AsyncFnOnce(Source) -> Result<C, ApiError>,
    ) -> Result<HttpResponse, ApiError> {
        self.respond(query, content_type, async |source| {
            let collect = choose(source).await?;
            let write = move || serde_json::to_vec(&collect());
            let body = tokio::task::spawn_blocking(write)
                .await
                .map_err(anyhow::Error::new)?;
            Ok((body.map_err(anyhow::Error::new)?, None))
        })
        .await
    }

    async fn respond(
        self,
        query: &str,
        content_type: &'static str,
        render: impl AsyncFnOnce(Source) -> Result<(Vec<u8>, Option<String>), ApiError>,
    ) -> Result<HttpResponse, ApiError> {
        let snapshot = self.state.catalogue.current().await?;
        let key: Arc<str> = format!(
            "{}?{query} {content_type} {} {}",
            self.path,
            snapshot.stamp(),
            self.state.build
        )
        .into();
        let etag = etag(&key);
        if self.has(&etag) {
            return Ok(HttpResponse::NotModified()
                .insert_header((ETAG, etag))
                .insert_header((CACHE_CONTROL, "no-cache"))
                .insert_header((VARY, "Accept-Encoding"))
                .finish());
        }
        let source = Source {
            snapshot,
            database: self.state.database.clone(),
        };
        let rendered = Box::pin(async {
            let (body, next) = render(source).await?;
            let link = next.map(|next| format!("<{next}>; rel=\"next\""));
            Ok(Rendered {
                body: Bytes::from(body),
                content_type,
                link,
            })
        });
        let wanted = Encoding::preferred(&self.accept_encoding);
        let (rendered, encoding) = self.state.cache.get(&key, wanted, rendered).await?;
        let mut response = HttpResponse::Ok();
        response
            .content_type(rendered.content_type)
            .insert_header((ETAG, etag))
            // Kept by everybody, and asked about every time: no reader sees an old state.
            .insert_header((CACHE_CONTROL, "no-cache"))
            .insert_header((VARY, "Accept-Encoding"));
        if let Some(link) = rendered.link {
            response.insert_header((LINK, link));
        }
        if let Some(token) = encoding.token() {
            response.insert_header((CONTENT_ENCODING, token));
        }
        Ok(response.body(rendered.body))
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
