//! The order of a list.

use leptos::prelude::*;

use crate::state::filters::Filters;
use crate::state::language::use_lang;
use crate::tr;

/// One order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortOption {
    /// The value of `sort`; empty for the list's own order.
    pub value: &'static str,
    /// Its words.
    pub label: String,
}

/// A choice for the parameter `sort`.
#[component]
pub fn SortSelect(
    /// The list's filters.
    filters: Filters,
    /// The orders, the list's own first.
    options: Vec<SortOption>,
) -> impl IntoView {
    let current = move || {
        filters
            .query()
            .read()
            .get("sort")
            .unwrap_or_default()
            .to_owned()
    };
    view! {
        <label class="sort">
            <span>{tr!(use_lang(), common.list.sort)}</span>
            <select
                name="sort"
                on:change:target=move |event| filters.change(|query| query.with("sort", event.target().value()).without("cursor"))
            >
                {options
                    .into_iter()
                    .map(|option| view! {
                        <option value=option.value selected=move || current() == option.value>{option.label}</option>
                    })
                    .collect_view()}
            </select>
        </label>
    }
}
