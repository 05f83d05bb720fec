//! The only user of HTTP. One file per resource says what can be asked ([`Request`]);
//! [`remote`] and [`listing`] ask it and hand the answer to a page as a signal.

pub mod account;
pub mod actions;
pub mod administration;
pub mod affiliations;
pub mod api_keys;
mod cache;
pub mod call;
pub mod claims;
pub mod demonstration;
pub mod editing;
pub mod events;
pub mod files;
pub mod funding_calls;
mod json;
mod listing;
pub mod map;
pub mod members;
pub mod moderation;
pub mod oda;
pub mod participants;
pub mod proposals;
pub mod reference;
mod remote;
pub mod root;
pub mod search;
pub mod session;
pub mod stats;
pub mod webhooks;
pub mod working_groups;

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use passerelle_shared::lang::Lang;
use serde::{Deserialize, de::DeserializeOwned};

pub use listing::{ListPage, Listing, listing};
pub use remote::{Remote, remote, remote_when};

use crate::state::filters::{Query, encode_segment};

pub use json::read as read_json;

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
    Refused(Box<Refused>),
}

/// What pages say of the contract's `Problem`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Refused {
    /// HTTP status.
    pub status: u16,
    /// What went wrong, in the language asked for.
    pub title: String,
    /// What is particular to this occurrence.
    pub detail: Option<String>,
    /// Identifier of the request, to quote when asking for help.
    pub instance: Option<String>,
}

/// An answer as it came. Pages read it ([`read`]) in their own file of WebAssembly: what all pages
/// share knows no type of any resource.
type Body = Arc<str>;

/// An answer as it was read, whatever its type: so one memo serves all types.
type AnyAnswer = Arc<dyn Any + Send + Sync>;

/// Where and what to ask, whatever the answer's type.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Question {
    path: String,
    query: Query,
}

impl Question {
    fn with(self, name: &str, value: impl Into<String>) -> Self {
        Self {
            query: self.query.with(name, value),
            ..self
        }
    }

    fn address(&self) -> String {
        format!("{BASE}{}{}", self.path, self.query.to_search())
    }

    /// The answer, if it was had within the last minute.
    fn remembered(&self, lang: Lang) -> Option<Body> {
        cache::find(lang, &self.address())
    }

    /// Asks, until the signal says that the answer is no longer awaited. Problems and labels come
    /// in `lang`.
    async fn send(
        &self,
        lang: Lang,
        signal: Option<&web_sys::AbortSignal>,
    ) -> Result<Body, ApiFailure> {
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
        // What is between us and the server may answer with a page of its own.
        let json = response
            .headers()
            .get("Content-Type")
            .is_some_and(|kind| kind.contains("json"));
        if response.ok() && json {
            let body: Body = body.into();
            cache::keep(lang, address, body.clone());
            return Ok(body);
        }
        if response.status() == 404 {
            return Err(ApiFailure::NotFound);
        }
        let refusal = json::read(&body).map(|refusal| ApiFailure::Refused(Box::new(refusal)));
        Err(refusal.unwrap_or(ApiFailure::Unreachable))
    }
}

/// What an answer says.
fn read<T: DeserializeOwned>(body: &Body) -> Result<T, ApiFailure> {
    json::read(body).ok_or(ApiFailure::Unreachable)
}

/// A question to the API whose answer is a `T`.
#[derive(Debug)]
pub struct Request<T> {
    question: Question,
    answer: PhantomData<fn() -> T>,
}

impl<T> Request<T> {
    const fn of(question: Question) -> Self {
        Self {
            question,
            answer: PhantomData,
        }
    }

    /// A list: `Request::list("/actions", query)`.
    pub fn list(path: &str, query: Query) -> Self {
        Self::of(Question {
            path: path.to_owned(),
            query,
        })
    }

    /// One entry: `Request::entry("/actions", slug)`.
    pub fn entry(path: &str, slug: &str) -> Self {
        Self::of(Question {
            path: format!("{path}/{}", encode_segment(slug)),
            query: Query::new(),
        })
    }

    /// The same question with one parameter set.
    #[must_use]
    pub fn with(self, name: &str, value: impl Into<String>) -> Self {
        Self::of(self.question.with(name, value))
    }
}
