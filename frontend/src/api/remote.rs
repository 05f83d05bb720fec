//! One answer of the API as a signal.

use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;
use web_sys::AbortController;

use super::{AnyAnswer, ApiFailure, Body, Question, Request, read};
use crate::state::language::use_lang;

type Answer<T> = Result<Arc<T>, ApiFailure>;
type AnyRead = Option<Result<AnyAnswer, ApiFailure>>;

/// The answer to a question that may change: what is shown stays until the next answer is there.
pub struct Remote<T> {
    raw: Raw,
    answer: PhantomData<fn() -> T>,
}

/// What a [`Remote`] is before its answer is read.
#[derive(Clone, Copy)]
struct Raw {
    body: RwSignal<Option<Result<Body, ApiFailure>>>,
    pending: RwSignal<bool>,
    attempt: RwSignal<u32>,
    /// The answer as it was read, made by the first who looks at it.
    read: StoredValue<Option<ArcMemo<AnyRead>>>,
}

impl<T> Clone for Remote<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Remote<T> {}

impl<T: DeserializeOwned + Send + Sync + 'static> Remote<T> {
    /// The last answer; nothing until there is one.
    pub fn get(self) -> Option<Answer<T>> {
        let read = |body: &Body| -> Result<AnyAnswer, _> { Ok(Arc::new(read::<T>(body)?)) };
        let answer = self.raw.answer(read)?;
        Some(answer.and_then(|answer| answer.downcast().map_err(|_| ApiFailure::Unreachable)))
    }

    /// The last answer, when it was one.
    pub fn ok(self) -> Option<Arc<T>> {
        self.get().and_then(Result::ok)
    }
}

impl Raw {
    /// The answer, read once however many look at it.
    fn answer(self, read: fn(&Body) -> Result<AnyAnswer, ApiFailure>) -> AnyRead {
        let body = self.body;
        let make = move || {
            let read = move |_: Option<&_>| Some(body.get()?.and_then(|body| read(&body)));
            ArcMemo::new_with_compare(read, |_, _| true)
        };
        self.read
            .try_update_value(|slot| slot.get_or_insert_with(make).clone())
            .unwrap_or_else(make)
            .get()
    }
}

impl<T> Remote<T> {
    /// Whether the next answer is awaited.
    pub fn pending(self) -> bool {
        self.raw.pending.get()
    }

    /// Asks again, and with it everything else that had no answer: what failed once mostly failed
    /// together.
    pub fn retry(self) {
        retry_failed();
    }
}

thread_local! {
    static RETRY: ArcTrigger = ArcTrigger::new();
}

/// Asks every question again that had no answer.
pub(super) fn retry_failed() {
    RETRY.with(ArcTrigger::notify);
}

/// Calls back whenever what failed is asked again.
pub(super) fn on_retry(again: impl Fn() + 'static) {
    let retry = RETRY.with(Clone::clone);
    Effect::new(move |before: Option<()>| {
        retry.track();
        if before.is_some() {
            again();
        }
    });
}

/// Asks whenever what `request` reads changes. An answer of the last minute is there at once;
/// a question that is overtaken by a later one, or whose page is gone, is given up.
pub fn remote<T>(request: impl Fn() -> Request<T> + Send + Sync + 'static) -> Remote<T> {
    remote_when(move || Some(request()))
}

/// Like [`remote`], where there is not always something to ask: then there is no answer.
pub fn remote_when<T>(
    request: impl Fn() -> Option<Request<T>> + Send + Sync + 'static,
) -> Remote<T> {
    Remote {
        raw: ask(Box::new(move || request().map(|request| request.question))),
        answer: PhantomData,
    }
}

fn ask(question: Box<dyn Fn() -> Option<Question> + Send + Sync>) -> Raw {
    let lang = use_lang();
    let question = Memo::new(move |_| question());
    let remembered = question
        .with_untracked(|asked| asked.as_ref().and_then(|asked| asked.remembered(lang)))
        .map(Ok);
    let raw = Raw {
        pending: RwSignal::new(remembered.is_none() && question.with_untracked(Option::is_some)),
        body: RwSignal::new(remembered),
        attempt: RwSignal::new(0),
        read: StoredValue::new(None),
    };
    Effect::new(move |before: Option<Awaited>| {
        let attempt = raw.attempt.get();
        let asked = question.get();
        if before.is_none() && raw.body.with_untracked(Option::is_some) {
            return Awaited(None);
        }
        drop(before);
        let Some(asked) = asked else {
            raw.body.set(None);
            raw.pending.set(false);
            return Awaited(None);
        };
        raw.pending.set(true);
        // A browser without it answers a question in vain, which does no harm.
        let giving_up = AbortController::new().ok();
        let signal = giving_up.as_ref().map(AbortController::signal);
        spawn_local(async move {
            let answer = asked.send(lang, signal.as_ref()).await;
            let awaited = raw.attempt.try_get_untracked() == Some(attempt)
                && question
                    .try_get_untracked()
                    .is_some_and(|now| now.is_some_and(|now| now == asked));
            if awaited {
                raw.body.set(Some(answer));
                raw.pending.set(false);
            }
        });
        Awaited(giving_up)
    });
    on_retry(move || {
        if raw.body.with_untracked(|body| matches!(body, Some(Err(_)))) {
            raw.attempt.update(|attempt| *attempt += 1);
        }
    });
    raw
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
