//! The only user of HTTP. One file per resource says what can be asked ([`Request`]);
//! [`remote`] and [`listing`] ask it and hand the answer to a page as a signal.

pub mod actions;
mod cache;
pub mod events;
pub mod funding_calls;
mod listing;
pub mod map;
pub mod members;
pub mod reference;
mod remote;
pub mod root;
pub mod search;
pub mod stats;
pub mod working_groups;

use std::marker::PhantomData;

use passerelle_shared::{lang::Lang, problem::Problem};
use serde::de::DeserializeOwned;

pub use listing::{ListPage, Listing, listing};
pub use remote::{Remote, remote, remote_when};

use crate::state::filters::{Query, encode_segment};

/// Where every resource stands.
const BASE: &str = "/api/v1";

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiFailure {
    /// There is no such entry.
    NotFound,
    /// The server does not answer, or not in a way that can be read.
    Unreachable,
    /// The server refuses, and says why.
    Problem(Box<Problem>),
}

/// A question to the API whose answer is a `T`.
#[derive(Debug, PartialEq, Eq)]
pub struct Request<T> {
    path: String,
    query: Query,
    answer: PhantomData<fn() -> T>,
}

impl<T> Clone for Request<T> {
    fn clone(&self) -> Self {
        Self {
            path: self.path.clone(),
            query: self.query.clone(),
            answer: PhantomData,
        }
    }
}

impl<T> Request<T> {
    /// A list: `Request::list("/actions", query)`.
    pub fn list(path: &str, query: Query) -> Self {
        Self {
            path: path.to_owned(),
            query,
            answer: PhantomData,
        }
    }

    /// One entry: `Request::entry("/actions", slug)`.
    pub fn entry(path: &str, slug: &str) -> Self {
        Self {
            path: format!("{path}/{}", encode_segment(slug)),
            query: Query::new(),
            answer: PhantomData,
        }
    }

    /// The same question with one parameter set.
    #[must_use]
    pub fn with(self, name: &str, value: impl Into<String>) -> Self {
        Self {
            query: self.query.with(name, value),
            ..self
        }
    }

    fn address(&self) -> String {
        format!("{BASE}{}{}", self.path, self.query.to_search())
    }
}

impl<T: DeserializeOwned> Request<T> {
    /// The answer, if it was had within the last minute.
    fn remembered(&self, lang: Lang) -> Option<T> {
        cache::find(lang, &self.address()).and_then(|body| serde_json::from_str(&body).ok())
    }

    /// Asks. Problems and labels come in `lang`.
    pub async fn send(&self, lang: Lang) -> Result<T, ApiFailure> {
        self.send_until(lang, None).await
    }

    /// Asks, until the signal says that the answer is no longer awaited.
    pub async fn send_until(
        &self,
        lang: Lang,
        signal: Option<&web_sys::AbortSignal>,
    ) -> Result<T, ApiFailure> {
        if let Some(answer) = self.remembered(lang) {
            return Ok(answer);
        }
        let address = self.address();
        let response = gloo_net::http::Request::get(&address)
            .header("Accept", "application/json")
            .header("Accept-Language", lang.code())
            .abort_signal(signal)
            .send()
            .await
            .map_err(|_| ApiFailure::Unreachable)?;
        let body = response.text().await.map_err(|_| ApiFailure::Unreachable)?;
        if response.ok() {
            let answer = serde_json::from_str(&body).map_err(|_| ApiFailure::Unreachable)?;
            cache::keep(lang, address, body);
            return Ok(answer);
        }
        if response.status() == 404 {
            return Err(ApiFailure::NotFound);
        }
        Err(
            serde_json::from_str(&body).map_or(ApiFailure::Unreachable, |problem| {
                ApiFailure::Problem(Box::new(problem))
            }),
        )
    }
}
