//! The entries of a list, and the way to more of them.

use leptos::prelude::*;
use serde::de::DeserializeOwned;

use crate::api::Listing;
use crate::components::feedback::{CardSkeletons, Empty, Failure};
use crate::i18n::format;
use crate::state::filters::{Filters, Query};
use crate::state::language::use_lang;
use crate::tr;

/// A list in all its states: grey cards, entries with "show more", nothing, failure.
/// `<ListBody listing filters view=move |action| view! { <ActionCard action/> }/>`, where the
/// view is the inside of an `<li class="card">`.
#[component]
pub fn ListBody<T, V>(
    /// The entries.
    listing: Listing<T>,
    /// The list's filters, to clear when nothing is left.
    filters: Filters,
    /// One entry.
    view: impl Fn(T) -> V + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + DeserializeOwned + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let entries = move |items: Vec<T>| {
        let cards = items
            .into_iter()
            .map(|item| view! { <li class="card">{view(item)}</li> })
            .collect_view();
        view! { <ul class="cards">{cards}</ul> }
    };
    view! { <ListStates listing filters entries/> }
}

/// The states of a list whose entries are shown in groups.
#[component]
pub fn ListStates<T, V>(
    /// The entries.
    listing: Listing<T>,
    /// The list's filters, to clear when nothing is left.
    filters: Filters,
    /// What is shown when there is nothing; by default, that the filters keep none.
    #[prop(optional, into)]
    empty: Option<ViewFn>,
    /// All entries so far.
    entries: impl Fn(Vec<T>) -> V + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + DeserializeOwned + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let lang = use_lang();
    // More entries leave the button that brought them, and so the focus, where it is.
    let state = Memo::new(move |_| (listing.total.get(), listing.failure.get()));
    move || {
        match state.get() {
        (_, Some(failure)) => {
            view! { <Failure failure retry=Callback::new(move |()| listing.retry()) filters/> }.into_any()
        }
        (None, None) => view! { <CardSkeletons/> }.into_any(),
        (Some(0), None) => match &empty {
            Some(empty) => empty.run(),
            None => view! { <NoneLeft filters/> }.into_any(),
        },
        (Some(total), None) => view! {
            <div class="list-entries" class:is-pending=move || listing.pending.get() aria-busy=move || listing.pending.get().to_string()>
                {move || entries(listing.items())}
            </div>
            <Show when=move || listing.has_more()>
                <div class="more">
                    <p class="small">
                        {move || tr!(
                            lang,
                            common.list.shown,
                            shown = format::number(lang, listing.items().len() as u64),
                            total = format::number(lang, total)
                        )}
                    </p>
                    <button class="button" type="button" disabled=move || listing.pending.get() on:click=move |_| listing.more()>
                        {tr!(lang, common.list.load_more)}
                    </button>
                </div>
            </Show>
        }
        .into_any(),
    }
    }
}

/// The filters keep nothing.
#[component]
pub fn NoneLeft(
    /// The list's filters, to clear.
    filters: Filters,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <Empty title=tr!(lang, common.list.none_title) text=tr!(lang, common.list.none_text)>
            <button class="button" type="button" on:click=move |_| filters.change(Query::cleared)>
                {tr!(lang, common.state.reset)}
            </button>
        </Empty>
    }
}
