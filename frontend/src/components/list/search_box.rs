//! Words to search within a list.

use leptos::{html::Input, prelude::*};
use passerelle_shared::limits::QUERY_LENGTH_MAX;

use crate::components::icon::{Icon, IconName};
use crate::state::filters::Filters;
use crate::state::language::use_lang;
use crate::tr;

/// A field for the parameter `q`, sent with Enter or its button.
#[component]
pub fn SearchBox(
    /// The list's filters.
    filters: Filters,
    /// What is searched; read by screen readers and shown in the empty field.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let field = NodeRef::<Input>::new();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if let Some(field) = field.get_untracked() {
            filters.change(|query| query.with("q", field.value().trim()).without("cursor"));
        }
    };
    view! {
        <form class="search-box" role="search" on:submit=send>
            <input
                type="search"
                name="q"
                maxlength=QUERY_LENGTH_MAX.to_string()
                aria-label=label.clone()
                placeholder=label
                prop:value=move || filters.query().read().get("q").unwrap_or_default().to_owned()
                node_ref=field
            />
            <button class="button" type="submit" aria-label=tr!(use_lang(), common.list.search_submit)>
                <Icon name=IconName::Search/>
            </button>
        </form>
    }
}
