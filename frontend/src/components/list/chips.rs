//! The filters in force, each with a way to remove it.

use leptos::prelude::*;

use crate::components::icon::{Icon, IconName};
use crate::state::filters::{Filters, Query};
use crate::state::language::use_lang;
use crate::tr;

/// One filter in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The parameter.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// Its words.
    pub label: String,
}

impl Chip {
    /// The values of these parameters in an address; `label` knows the words.
    pub fn all(
        query: &Query,
        names: &[&'static str],
        label: impl Fn(&str, &str) -> String,
    ) -> Vec<Self> {
        names
            .iter()
            .flat_map(|&name| query.all(name).map(move |value| (name, value)))
            .map(|(name, value)| Self {
                name,
                value: value.to_owned(),
                label: label(name, value),
            })
            .collect()
    }
}

/// The filters in force as buttons that remove them, and one that removes all.
#[component]
pub fn ActiveFilters(
    /// The list's filters.
    filters: Filters,
    /// What the address holds, in words: the page knows the labels.
    #[prop(into)]
    chips: Signal<Vec<Chip>>,
) -> impl IntoView {
    let lang = use_lang();
    let button = move |chip: Chip| {
        let Chip { name, value, label } = chip;
        let remove = tr!(lang, common.list.remove, label = label.clone());
        view! {
            <li>
                <button
                    class="chip"
                    type="button"
                    aria-label=remove
                    on:click=move |_| filters.change(|query| query.without_value(name, &value))
                >
                    {label}
                    <Icon name=IconName::X/>
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || !chips.read().is_empty()>
            <ul class="chips" aria-label=tr!(lang, common.list.active)>
                <For each=move || chips.get() key=|chip| (chip.name, chip.value.clone(), chip.label.clone()) children=button/>
                <li>
                    <button class="link-button" type="button" on:click=move |_| filters.change(Query::cleared)>
                        {tr!(lang, common.list.clear)}
                    </button>
                </li>
            </ul>
        </Show>
    }
}
