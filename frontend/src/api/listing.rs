//! A list of the API, page after page, as signals.

use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, de::DeserializeOwned};

use super::remote::{on_retry, retry_failed};
use super::{AnyAnswer, ApiFailure, Body, Question, Request, read};
use crate::state::language::use_lang;

/// A page of a list, as the contract declares one per resource.
pub trait ListPage {
    /// What the list holds.
    type Item;
}

/// Declares the pages of the contract as pages of a list.
macro_rules! list_pages {
    ($( $page:ty => $item:ty ),+ $(,)?) => {
        $( impl ListPage for $page { type Item = $item; } )+
    };
}

list_pages! {
    passerelle_shared::actions::ActionPage => passerelle_shared::actions::ActionSummary,
    passerelle_shared::events::EventPage => passerelle_shared::events::EventSummary,
    passerelle_shared::funding_calls::FundingCallPage => passerelle_shared::funding_calls::FundingCallSummary,
    passerelle_shared::members::MemberPage => passerelle_shared::members::MemberSummary,
    passerelle_shared::working_groups::WorkingGroupPage => passerelle_shared::working_groups::WorkingGroupSummary,
}

/// What every page says besides its entries.
#[derive(Deserialize)]
struct Head {
    total: u64,
    #[serde(default)]
    next_cursor: Option<String>,
}

/// The entries of a page.
#[derive(Deserialize)]
#[serde(bound = "T: DeserializeOwned")]
struct Items<T> {
    items: Vec<T>,
}

/// The entries that have come so far, and what is still to come.
pub struct Listing<T> {
    raw: Raw,
    /// Entries that the filters keep, over all pages; nothing until the first answer.
    pub total: RwSignal<Option<u64>>,
    /// Whether an answer is awaited.
    pub pending: RwSignal<bool>,
    /// Why the last question had no answer.
    pub failure: RwSignal<Option<ApiFailure>>,
    items: PhantomData<fn() -> T>,
}

/// What a [`Listing`] is before its entries are read.
#[derive(Clone, Copy)]
struct Raw {
    pages: RwSignal<Vec<Body>>,
    total: RwSignal<Option<u64>>,
    pending: RwSignal<bool>,
    failure: RwSignal<Option<ApiFailure>>,
    next: RwSignal<Option<String>>,
    /// Raised to ask: 0 for the first page, the count of `more` after that.
    wanted: RwSignal<Wanted>,
    /// The entries as they were read, made by the first who looks at them.
    read: StoredValue<Option<ArcMemo<Option<AnyAnswer>>>>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Wanted {
    attempt: u32,
    more: bool,
}

impl<T> Clone for Listing<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Listing<T> {}

impl<T: Clone + DeserializeOwned + Send + Sync + 'static> Listing<T> {
    /// The entries so far.
    pub fn items(self) -> Vec<T> {
        let read = |pages: &[Body]| -> Result<AnyAnswer, _> {
            let mut items = Vec::new();
            for page in pages {
                items.append(&mut read::<Items<T>>(page)?.items);
            }
            Ok(Arc::new(items))
        };
        let items = self.raw.items(read).and_then(|items| items.downcast().ok());
        items.map(Arc::unwrap_or_clone).unwrap_or_default()
    }
}

impl<T> Listing<T> {
    /// Whether there are more.
    pub fn has_more(self) -> bool {
        self.raw.next.read().is_some()
    }

    /// Asks for the next page.
    pub fn more(self) {
        self.raw.wanted.update(|wanted| {
            *wanted = Wanted {
                attempt: wanted.attempt + 1,
                more: true,
            }
        });
    }

    /// Asks again for what failed, here and elsewhere on the page.
    pub fn retry(self) {
        retry_failed();
    }
}

impl Raw {
    /// The entries, read once however many look at them; nothing where they cannot be read.
    fn items(self, read: fn(&[Body]) -> Result<AnyAnswer, ApiFailure>) -> Option<AnyAnswer> {
        let Self { pages, failure, .. } = self;
        let make = move || {
            let read = move |_: Option<&_>| match read(&pages.read()) {
                Ok(items) => Some(items),
                Err(unreadable) => {
                    failure.set(Some(unreadable));
                    None
                }
            };
            ArcMemo::new_with_compare(read, |_, _| true)
        };
        self.read
            .try_update_value(|slot| slot.get_or_insert_with(make).clone())
            .unwrap_or_else(make)
            .get()
    }

    fn take(self, page: Body, more: bool) {
        match read::<Head>(&page) {
            Ok(head) => {
                if more {
                    self.pages.update(|pages| pages.push(page));
                } else {
                    self.pages.set(vec![page]);
                }
                self.total.set(Some(head.total));
                self.next.set(head.next_cursor);
                self.failure.set(None);
            }
            Err(unreadable) => self.failure.set(Some(unreadable)),
        }
        self.pending.set(false);
    }
}

/// Asks for the first page whenever what `request` reads changes; what is shown stays until the
/// answer is there.
pub fn listing<P: ListPage>(
    request: impl Fn() -> Request<P> + Send + Sync + 'static,
) -> Listing<P::Item> {
    let raw = ask(Box::new(move || request().question));
    Listing {
        raw,
        total: raw.total,
        pending: raw.pending,
        failure: raw.failure,
        items: PhantomData,
    }
}

fn ask(question: Box<dyn Fn() -> Question + Send + Sync>) -> Raw {
    let lang = use_lang();
    let question = Memo::new(move |_| question());
    let raw = Raw {
        pages: RwSignal::new(Vec::new()),
        total: RwSignal::new(None),
        pending: RwSignal::new(true),
        failure: RwSignal::new(None),
        next: RwSignal::new(None),
        wanted: RwSignal::new(Wanted::default()),
        read: StoredValue::new(None),
    };
    if let Some(page) = question.with_untracked(|asked| asked.remembered(lang)) {
        raw.take(page, false);
    }
    Effect::new(move |before: Option<Question>| {
        let asked = question.get();
        let wanted = raw.wanted.get();
        let changed = before.as_ref().is_some_and(|before| *before != asked);
        if before.is_none() && !raw.pending.get_untracked() {
            return asked;
        }
        let more = wanted.more && !changed;
        let cursor = if more { raw.next.get_untracked() } else { None };
        let whole = match cursor {
            Some(cursor) => asked.clone().with("cursor", cursor),
            None => asked.clone(),
        };
        raw.pending.set(true);
        let now = asked.clone();
        spawn_local(async move {
            let answer = whole.send(lang, None).await;
            let awaited = raw.wanted.try_get_untracked() == Some(wanted)
                && question
                    .try_get_untracked()
                    .is_some_and(|asked| asked == now);
            match answer {
                _ if !awaited => {}
                Ok(page) => raw.take(page, more),
                Err(failure) => {
                    raw.failure.set(Some(failure));
                    raw.pending.set(false);
                }
            }
        });
        asked
    });
    on_retry(move || {
        if raw.failure.with_untracked(Option::is_some) {
            raw.wanted.update(|wanted| wanted.attempt += 1);
        }
    });
    raw
}
