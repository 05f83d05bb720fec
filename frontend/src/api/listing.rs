//! A list of the API, page after page, as signals.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;

use super::{ApiFailure, Request, remote::Asked};
use crate::state::language::use_lang;

/// A page of a list, as the contract declares one per resource.
pub trait ListPage: DeserializeOwned + Send + Sync + 'static {
    /// What the list holds.
    type Item: Clone + Send + Sync + 'static;

    /// The entries, how many there are in all, and where the next page begins.
    fn into_parts(self) -> (Vec<Self::Item>, u64, Option<String>);
}

/// Declares the pages of the contract as pages of a list.
macro_rules! list_pages {
    ($( $page:ty => $item:ty ),+ $(,)?) => {
        $( impl ListPage for $page {
            type Item = $item;
            fn into_parts(self) -> (Vec<$item>, u64, Option<String>) {
                (self.items, self.total, self.next_cursor.map(String::from))
            }
        } )+
    };
}

list_pages! {
    passerelle_shared::actions::ActionPage => passerelle_shared::actions::ActionSummary,
    passerelle_shared::events::EventPage => passerelle_shared::events::EventSummary,
    passerelle_shared::funding_calls::FundingCallPage => passerelle_shared::funding_calls::FundingCallSummary,
    passerelle_shared::members::MemberPage => passerelle_shared::members::MemberSummary,
    passerelle_shared::working_groups::WorkingGroupPage => passerelle_shared::working_groups::WorkingGroupSummary,
}

/// The entries that have come so far, and what is still to come.
pub struct Listing<T: Send + Sync + 'static> {
    items: RwSignal<Vec<T>>,
    /// Entries that the filters keep, over all pages; nothing until the first answer.
    pub total: RwSignal<Option<u64>>,
    /// Whether an answer is awaited.
    pub pending: RwSignal<bool>,
    /// Why the last question had no answer.
    pub failure: RwSignal<Option<ApiFailure>>,
    next: RwSignal<Option<String>>,
    /// Raised to ask: 0 for the first page, the count of `more` after that.
    wanted: RwSignal<Wanted>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Wanted {
    attempt: u32,
    more: bool,
}

impl<T: Send + Sync + 'static> Clone for Listing<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Listing<T> {}

impl<T: Clone + Send + Sync + 'static> Listing<T> {
    /// The entries so far.
    pub fn items(self) -> Vec<T> {
        self.items.get()
    }

    /// Whether there are more.
    pub fn has_more(self) -> bool {
        self.next.read().is_some()
    }

    /// Asks for the next page.
    pub fn more(self) {
        self.wanted.update(|wanted| {
            *wanted = Wanted {
                attempt: wanted.attempt + 1,
                more: true,
            }
        });
    }

    /// Asks again for what failed.
    pub fn retry(self) {
        self.wanted.update(|wanted| wanted.attempt += 1);
    }

    fn take<P: ListPage<Item = T>>(self, page: P, more: bool) {
        let (items, total, next) = page.into_parts();
        if more {
            self.items.update(|shown| shown.extend(items));
        } else {
            self.items.set(items);
        }
        self.total.set(Some(total));
        self.next.set(next);
        self.failure.set(None);
        self.pending.set(false);
    }
}

/// Asks for the first page whenever what `request` reads changes; what is shown stays until the
/// answer is there.
pub fn listing<P: ListPage>(
    request: impl Fn() -> Request<P> + Send + Sync + 'static,
) -> Listing<P::Item> {
    let lang = use_lang();
    let request = Memo::new(move |_| Asked(request()));
    let listing = Listing {
        items: RwSignal::new(Vec::new()),
        total: RwSignal::new(None),
        pending: RwSignal::new(true),
        failure: RwSignal::new(None),
        next: RwSignal::new(None),
        wanted: RwSignal::new(Wanted::default()),
    };
    if let Some(page) = request.with_untracked(|asked| asked.0.remembered(lang)) {
        listing.take(page, false);
    }
    Effect::new(move |before: Option<Asked<P>>| {
        let asked = request.get();
        let wanted = listing.wanted.get();
        let changed = before.as_ref().is_some_and(|before| *before != asked);
        if before.is_none() && !listing.pending.get_untracked() {
            return asked;
        }
        let more = wanted.more && !changed;
        let cursor = if more {
            listing.next.get_untracked()
        } else {
            None
        };
        let question = match cursor {
            Some(cursor) => asked.0.clone().with("cursor", cursor),
            None => asked.0.clone(),
        };
        listing.pending.set(true);
        let now = asked.clone();
        spawn_local(async move {
            let answer = question.send(lang).await;
            let awaited = listing.wanted.try_get_untracked() == Some(wanted)
                && request
                    .try_get_untracked()
                    .is_some_and(|asked| asked == now);
            match answer {
                _ if !awaited => {}
                Ok(page) => listing.take(page, more),
                Err(failure) => {
                    listing.failure.set(Some(failure));
                    listing.pending.set(false);
                }
            }
        });
        asked
    });
    listing
}
