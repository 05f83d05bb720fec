//! One answer of the API as a signal.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;
use web_sys::AbortController;

use super::{ApiFailure, Request};
use crate::state::language::use_lang;

type Answer<T> = Result<Arc<T>, ApiFailure>;

/// The answer to a question that may change: what is shown stays until the next answer is there.
pub struct Remote<T: Send + Sync + 'static> {
    answer: RwSignal<Option<Answer<T>>>,
    pending: RwSignal<bool>,
    attempt: RwSignal<u32>,
}

impl<T: Send + Sync + 'static> Clone for Remote<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Remote<T> {}

impl<T: Send + Sync + 'static> Remote<T> {
    /// The last answer; nothing until there is one.
    pub fn get(self) -> Option<Answer<T>> {
        self.answer.get()
    }

    /// The last answer, when it was one.
    pub fn ok(self) -> Option<Arc<T>> {
        self.answer.get().and_then(Result::ok)
    }

    /// Whether the next answer is awaited.
    pub fn pending(self) -> bool {
        self.pending.get()
    }

    /// Asks again.
    pub fn retry(self) {
        self.attempt.update(|attempt| *attempt += 1);
    }
}

/// Asks whenever what `request` reads changes. An answer of the last minute is there at once;
/// a question that is overtaken by a later one, or whose page is gone, is given up.
pub fn remote<T>(request: impl Fn() -> Request<T> + Send + Sync + 'static) -> Remote<T>
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    remote_when(move || Some(request()))
}

/// Like [`remote`], where there is not always something to ask: then there is no answer.
pub fn remote_when<T>(
    request: impl Fn() -> Option<Request<T>> + Send + Sync + 'static,
) -> Remote<T>
where
    T: DeserializeOwned + Send + Sync + 'static,
{
    let lang = use_lang();
    let request = Memo::new(move |_| request().map(Asked));
    let remembered = request
        .with_untracked(|asked| asked.as_ref().and_then(|asked| asked.0.remembered(lang)))
        .map(|answer| Ok(Arc::new(answer)));
    let remote = Remote {
        pending: RwSignal::new(
            remembered.is_none() && request.with_untracked(Option::is_some),
        ),
        answer: RwSignal::new(remembered),
        attempt: RwSignal::new(0),
    };
    Effect::new(move |before: Option<Awaited>| {
        let attempt = remote.attempt.get();
        let asked = request.get();
        if before.is_none() && remote.answer.with_untracked(Option::is_some) {
            return Awaited(None);
        }
        drop(before);
        let Some(asked) = asked else {
            remote.answer.set(None);
            remote.pending.set(false);
            return Awaited(None);
        };
        remote.pending.set(true);
        // A browser without it answers a question in vain, which does no harm.
        let giving_up = AbortController::new().ok();
        let signal = giving_up.as_ref().map(AbortController::signal);
        spawn_local(async move {
            let answer = asked.0.send_until(lang, signal.as_ref()).await.map(Arc::new);
            let awaited = remote.attempt.try_get_untracked() == Some(attempt)
                && request
                    .try_get_untracked()
                    .is_some_and(|now| now.is_some_and(|now| now == asked));
            if awaited {
                remote.answer.set(Some(answer));
                remote.pending.set(false);
            }
        });
        Awaited(giving_up)
    });
    remote
}

/// A question that is given up when nobody awaits its answer any more.
struct Awaited(Option<AbortController>);

impl Drop for Awaited {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

/// A request in a memo, which compares by what is asked whatever the answer's type.
pub(super) struct Asked<T>(pub(super) Request<T>);

impl<T> Clone for Asked<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Asked<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0.path == other.0.path && self.0.query == other.0.query
    }
}
