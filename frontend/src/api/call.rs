//! A request that changes something, or that is made in somebody's name: nothing of it is kept.
//! `state::session` sends those that need a session.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::marker::PhantomData;

use gloo_net::http::{Method, RequestBuilder};
use passerelle_shared::lang::Lang;
use passerelle_shared::problem::{ErrorCode, Problem};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{ApiFailure, BASE, Refused, json};

/// Why a call was in vain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What happened.
    pub failure: ApiFailure,
    /// What the server says of it, where it says something.
    pub problem: Option<Box<Problem>>,
    /// Seconds after which it is good again, where it was too often (`Retry-After`).
    pub wait: Option<u32>,
}

impl Refusal {
    /// Whether the server refuses with this code.
    pub fn is(&self, code: ErrorCode) -> bool {
        self.problem
            .as_ref()
            .is_some_and(|problem| problem.code == code)
    }

    /// Whether it is not known what became of the request.
    pub fn is_open(&self) -> bool {
        self.failure == ApiFailure::Unreachable || self.is(ErrorCode::RequestInProgress)
    }

    /// The same, in words of the page where the server refuses with this code.
    #[must_use]
    pub fn worded(mut self, code: ErrorCode, words: &str) -> Self {
        if let Some(problem) = self.problem.as_mut().filter(|it| it.code == code) {
            words.clone_into(&mut problem.title);
        }
        self
    }
}

/// What is asked for, to be answered with a `T`; with `()` where there is nothing to say.
#[derive(Debug)]
pub struct Call<T> {
    method: Method,
    path: String,
    body: Option<String>,
    version: Option<u32>,
    key: Option<String>,
    answer: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> Call<T> {
    const fn of(method: Method, path: String, body: Option<String>) -> Self {
        Self {
            method,
            path,
            body,
            version: None,
            key: None,
            answer: PhantomData,
        }
    }

    /// `GET`.
    pub fn get(path: &str) -> Self {
        Self::of(Method::GET, path.to_owned(), None)
    }

    /// `DELETE`.
    pub fn delete(path: &str) -> Self {
        Self::of(Method::DELETE, path.to_owned(), None)
    }

    /// `POST` without a body.
    pub fn post(path: &str) -> Self {
        Self::of(Method::POST, path.to_owned(), None)
    }

    /// `PUT`; what follows gives it its body.
    pub fn put(path: &str) -> Self {
        Self::of(Method::PUT, path.to_owned(), None)
    }

    /// With this body.
    #[must_use]
    pub fn with(self, body: &impl Serialize) -> Self {
        // What is sent are the contract's own types, which all have a JSON form.
        let body = serde_json::to_string(body).unwrap_or_default();
        Self {
            body: Some(body),
            ..self
        }
    }

    /// The same, where what it answers is of no interest.
    #[must_use]
    pub fn without_answer(self) -> Call<()> {
        Call {
            method: self.method,
            path: self.path,
            body: self.body,
            version: self.version,
            key: self.key,
            answer: PhantomData,
        }
    }

    /// Only where the entry still has this version (`If-Match`).
    #[must_use]
    pub fn at(self, version: u32) -> Self {
        Self {
            version: Some(version),
            ..self
        }
    }

    /// Done once however often it is sent with this key and this body (`Idempotency-Key`): an answer
    /// that was lost on its way comes again.
    #[must_use]
    pub fn once(self, key: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        (&self.path, &self.body).hash(&mut hasher);
        let key = format!("{key}-{:x}", hasher.finish());
        Self {
            key: Some(key),
            ..self
        }
    }

    fn headers(&self) -> [(&'static str, Option<String>); 2] {
        let version = self.version.map(|version| format!("\"{version}\""));
        [("If-Match", version), ("Idempotency-Key", self.key.clone())]
    }

    /// Sends it; problems come in `lang`.
    pub async fn send(&self, lang: Lang, bearer: Option<&str>) -> Result<T, Refusal> {
        let answer = exchange(
            self.method.clone(),
            &self.path,
            (self.body.as_deref(), self.headers()),
            lang,
            bearer,
        )
        .await?;
        json::read(&answer).ok_or_else(unreachable)
    }

    /// Sends it, for the text of the answer as it came: a file to keep.
    pub async fn send_for_text(&self, lang: Lang, bearer: &str) -> Result<String, Refusal> {
        let sent = (self.body.as_deref(), self.headers());
        exchange(self.method.clone(), &self.path, sent, lang, Some(bearer)).await
    }
}

/// A key that nobody else has, for what is made by what is sent with it.
pub fn new_key() -> String {
    let half = || js_sys::Math::random().to_bits();
    format!("{:x}{:x}", half(), half())
}

/// Nothing came back, or nothing that can be read.
pub(super) const fn unreachable() -> Refusal {
    Refusal {
        failure: ApiFailure::Unreachable,
        problem: None,
        wait: None,
    }
}

/// The JSON of the answer; `null` where it has none.
async fn exchange(
    method: Method,
    path: &str,
    (body, headers): (Option<&str>, [(&'static str, Option<String>); 2]),
    lang: Lang,
    bearer: Option<&str>,
) -> Result<String, Refusal> {
    let mut request = RequestBuilder::new(&format!("{BASE}{path}"))
        .method(method)
        .header("Accept", "application/json")
        .header("Accept-Language", lang.code());
    for (name, value) in headers {
        if let Some(value) = value {
            request = request.header(name, &value);
        }
    }
    if let Some(token) = bearer {
        request = request.header("Authorization", &format!("Bearer {token}"));
    }
    let request = match body {
        Some(body) => request
            .header("Content-Type", "application/json")
            .body(body),
        None => request.build(),
    };
    let sent = request.map_err(|_| unreachable())?.send().await;
    let response = sent.map_err(|_| unreachable())?;
    let text = response.text().await.map_err(|_| unreachable())?;
    if response.ok() {
        return Ok(if text.is_empty() {
            "null".to_owned()
        } else {
            text
        });
    }
    Err(refusal(&text, response.headers().get("Retry-After")))
}

/// What an answer says that is no success.
pub(super) fn refusal(text: &str, wait: Option<String>) -> Refusal {
    let Some(problem) = json::read::<Problem>(text) else {
        return unreachable();
    };
    let failure = if problem.code == ErrorCode::NotFound {
        ApiFailure::NotFound
    } else {
        ApiFailure::Refused(Box::new(Refused {
            status: problem.status,
            title: problem.title.clone(),
            detail: problem.detail.clone(),
            instance: problem.instance.clone(),
        }))
    };
    Refusal {
        failure,
        problem: Some(Box::new(problem)),
        wait: wait.and_then(|seconds| seconds.parse().ok()),
    }
}
