//! What a page shows while it waits, when something fails, and when there is nothing.

use std::sync::Arc;

use leptos::prelude::*;
use serde::de::DeserializeOwned;

use super::icon::{Icon, IconName};
use super::page_head::PageHead;
use crate::api::{ApiFailure, Remote};
use crate::routes::{Kind, href};
use crate::state::filters::{Filters, Query};
use crate::state::language::use_lang;
use crate::tr;

/// An answer of the API: grey shapes while it is awaited, the page when it is there, a way out
/// when it is not. `<Loaded remote=action let:action>…</Loaded>`; what is shown stays while a
/// next answer is awaited.
#[component]
pub fn Loaded<T, V>(
    /// The answer.
    remote: Remote<T>,
    /// Grey shapes of a part of a page; without them the answer is an entry, and the whole page.
    #[prop(optional, into)]
    skeleton: Option<ViewFn>,
    /// The page, made anew from every answer.
    children: impl Fn(Arc<T>) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: DeserializeOwned + Send + Sync + 'static,
    V: IntoView + 'static,
{
    move || match remote.get() {
        None => match &skeleton {
            Some(skeleton) => skeleton.run(),
            None => view! { <EntrySkeleton/> }.into_any(),
        },
        Some(Ok(answer)) => children(answer).into_any(),
        Some(Err(failure)) => {
            let retry = Callback::new(move |()| remote.retry());
            view! { <Failure failure retry whole_page=skeleton.is_none()/> }.into_any()
        }
    }
}

/// Why there is no answer, and what to do.
#[component]
pub fn Failure(
    /// What happened.
    failure: ApiFailure,
    /// Asks again.
    #[prop(into)]
    retry: Callback<()>,
    /// Whether the page has nothing else, and so no other heading.
    #[prop(optional)]
    whole_page: bool,
    /// The filters of the list that failed, to clear where the API refuses one.
    #[prop(optional)]
    filters: Option<Filters>,
) -> impl IntoView {
    let lang = use_lang();
    let heading = move |title: &'static str| {
        if whole_page {
            view! { <PageHead title/> }.into_any()
        } else {
            view! { <h2>{title}</h2> }.into_any()
        }
    };
    let clear = filters
        .filter(|_| is_refusal(&failure))
        .map(|filters| view! { <ClearAll filters/> });
    let quiet = clear.is_some();
    let again = move || {
        view! {
            <button class="button" class:button-quiet=quiet type="button" on:click=move |_| retry.run(())>
                <Icon name=IconName::RefreshCw/>
                {tr!(lang, common.state.retry)}
            </button>
        }
    };
    match failure {
        ApiFailure::NotFound => view! {
            <div class="state">
                <PageHead title=tr!(lang, common.state.entry_not_found_title) lead=tr!(lang, common.state.entry_not_found_text)/>
                <p><a class="button" href=href(lang, Kind::Search)>{tr!(lang, common.nav.search)}</a></p>
            </div>
        }
        .into_any(),
        ApiFailure::Unreachable => view! {
            <div class="state" role="alert">
                <span class="state-icon"><Icon name=IconName::WifiOff/></span>
                {heading(tr!(lang, common.state.unreachable_title))}
                <p>{tr!(lang, common.state.unreachable_text)}</p>
                {again()}
            </div>
        }
        .into_any(),
        ApiFailure::Refused(refusal) => view! {
            <div class="state" role="alert">
                <span class="state-icon"><Icon name=IconName::TriangleAlert/></span>
                {heading(tr!(lang, common.state.problem_title))}
                <p>{refusal.detail.unwrap_or(refusal.title)}</p>
                {refusal.instance.map(|reference| view! {
                    <p class="small">{tr!(lang, common.state.problem_reference, reference = reference)}</p>
                })}
                <div class="state-ways">
                    {clear}
                    {again()}
                </div>
            </div>
        }
        .into_any(),
    }
}

/// Whether the API refuses what it is asked: to ask again changes nothing.
pub fn is_refusal(failure: &ApiFailure) -> bool {
    matches!(failure, ApiFailure::Refused(refusal) if refusal.status < 500)
}

/// Drops everything that the address of a list asks for, what the API refuses included.
#[component]
fn ClearAll(
    /// The list's filters.
    filters: Filters,
) -> impl IntoView {
    view! {
        <button class="button" type="button" on:click=move |_| filters.change(|_| Query::new())>
            {tr!(use_lang(), common.state.reset)}
        </button>
    }
}

/// Nothing was found: says so, and how to find something.
#[component]
pub fn Empty(
    /// What there is not.
    #[prop(into)]
    title: String,
    /// What to do instead.
    #[prop(into)]
    text: String,
    /// Buttons or links out.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="state">
            <h2>{title}</h2>
            <p>{text}</p>
            {children.map(|children| children())}
        </div>
    }
}

/// Grey cards in place of a list.
#[component]
pub fn CardSkeletons(
    /// How many.
    #[prop(default = 6)]
    count: usize,
) -> impl IntoView {
    view! {
        <ul class="cards" aria-hidden="true">
            {(0..count)
                .map(|_| view! {
                    <li class="card skeleton-card">
                        <span class="skeleton skeleton-short"></span>
                        <span class="skeleton skeleton-title"></span>
                        <span class="skeleton"></span>
                        <span class="skeleton skeleton-short"></span>
                    </li>
                })
                .collect_view()}
        </ul>
        <Waiting/>
    }
}

/// Grey lines in place of an entry.
#[component]
pub fn EntrySkeleton() -> impl IntoView {
    view! {
        <div class="entry-skeleton" aria-hidden="true">
            <span class="skeleton skeleton-short"></span>
            <span class="skeleton skeleton-heading"></span>
            <span class="skeleton"></span>
            <span class="skeleton"></span>
            <span class="skeleton skeleton-short"></span>
        </div>
        <Waiting/>
    }
}

/// Says to screen readers that something is on its way.
#[component]
fn Waiting() -> impl IntoView {
    view! { <p class="visually-hidden" role="status">{tr!(use_lang(), common.state.loading)}</p> }
}
