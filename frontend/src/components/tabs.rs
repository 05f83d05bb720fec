//! Parts of one page, one of which is shown: links that set a parameter of its address.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::i18n::format;
use crate::state::filters::{Query, use_filters};
use crate::state::language::use_lang;

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// Value of the parameter; empty for the part that is shown without one.
    pub value: &'static str,
    /// What it is called.
    pub text: &'static str,
    /// How many are in it, where that is counted.
    pub count: Option<u64>,
}

/// The parts, the present one marked.
#[component]
pub fn Tabs(
    /// The parameter.
    name: &'static str,
    /// What they are parts of, for screen readers.
    label: &'static str,
    /// The parts.
    #[prop(into)]
    tabs: Signal<Vec<Tab>>,
    /// Whether there are others above.
    #[prop(optional)]
    quiet: bool,
    /// Whether going to another part leaves the other parameters behind.
    #[prop(optional)]
    alone: bool,
) -> impl IntoView {
    let lang = use_lang();
    let filters = use_filters();
    let path = use_location().pathname;
    let link = move |tab: Tab| {
        let Tab { value, text, count } = tab;
        let address = move || {
            let kept = if alone { Query::new() } else { filters.get() };
            let query = kept.with(name, value);
            format!("{}{}", path.read(), query.to_search())
        };
        let current = move || {
            let here = filters.get().get(name).unwrap_or_default() == value;
            here.then_some("true")
        };
        let count = count.map(|count| {
            view! { <span class="tab-count">{format::number(lang, count)}</span> }
        });
        view! { <li><a href=address aria-current=current>{text}{count}</a></li> }
    };
    view! {
        <nav class="tabs" class:tabs-quiet=quiet aria-label=label>
            <ul class="tabs-list">{move || tabs.get().into_iter().map(link).collect_view()}</ul>
        </nav>
    }
}
