//! What a page shows while it waits, when something fails, and when there is nothing.

use std::sync::Arc;

use leptos::prelude::*;
use serde::de::DeserializeOwned;

use super::icon::{Icon, IconName};
use super::page_head::PageHead;
use crate::api::{ApiFailure, Remote};
use crate::routes::{Kind, href};
use crate::state::language::use_lang;
use crate::tr;

/// An answer of the API: grey shapes while it is awaited, the page when it is there, a way out
/// when it is not. `<Loaded remote=action let:action>…</Loaded>`; what is shown stays while a
/// next answer is awaited.
#[component]
pub fn Loaded<T, V>(
    /// The answer.
    remote: Remote<T>,
    /// Grey shapes; by default those of an entry's page.
    #[prop(default = ViewFn::from(|| view! { <EntrySkeleton/> }), into)]
    skeleton: ViewFn,
    /// The page, made anew from every answer.
    children: impl Fn(Arc<T>) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: DeserializeOwned + Send + Sync + 'static,
    V: IntoView + 'static,
{
    move || match remote.get() {
        None => skeleton.run(),
        Some(Ok(answer)) => children(answer).into_any(),
        Some(Err(failure)) => {
            view! { <Failure failure retry=Callback::new(move |()| remote.retry())/> }.into_any()
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
) -> impl IntoView {
    let lang = use_lang();
    let again = move || {
        view! {
            <button class="button" type="button" on:click=move |_| retry.run(())>
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
                <h2>{tr!(lang, common.state.unreachable_title)}</h2>
                <p>{tr!(lang, common.state.unreachable_text)}</p>
                {again()}
            </div>
        }
        .into_any(),
        ApiFailure::Refused(refusal) => view! {
            <div class="state" role="alert">
                <span class="state-icon"><Icon name=IconName::TriangleAlert/></span>
                <h2>{tr!(lang, common.state.problem_title)}</h2>
                <p>{refusal.detail.unwrap_or(refusal.title)}</p>
                {refusal.instance.map(|reference| view! {
                    <p class="small">{tr!(lang, common.state.problem_reference, reference = reference)}</p>
                })}
                {again()}
            </div>
        }
        .into_any(),
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
