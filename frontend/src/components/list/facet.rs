//! Facets: groups of boxes with counts, beside a list on wide screens, behind a button on
//! phones.

use leptos::prelude::*;
use passerelle_shared::stats::Stats;

use crate::api::{ApiFailure, Remote};
use crate::components::feedback::is_refusal;
use crate::components::icon::{Icon, IconName};
use crate::i18n::format;
use crate::state::filters::Filters;
use crate::state::language::use_lang;
use crate::state::reference::Words;
use crate::tr;

/// Values shown before "show all".
const SHOWN: usize = 6;

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetOption {
    /// The value of the parameter.
    pub value: String,
    /// Its words.
    pub label: String,
    /// Entries that have it under the other filters, where it is known.
    pub count: Option<u64>,
}

impl FacetOption {
    /// The values of a facet with their counts, most entries first; `label` knows the words.
    pub fn counted(
        stats: Option<&Stats>,
        field: &str,
        label: impl Fn(&str) -> String,
    ) -> Vec<Self> {
        stats
            .and_then(|stats| stats.facets.iter().find(|facet| facet.field == field))
            .map(|facet| {
                facet
                    .values
                    .iter()
                    .map(|counted| Self {
                        label: label(&counted.value),
                        value: counted.value.clone(),
                        count: Some(counted.count),
                    })
                    .collect()
            })
            .unwrap_or_default()
    }
}

/// The frame around the facets: a `<details>` that wide screens keep open.
#[component]
pub fn FilterPanel(
    /// The list's filters.
    filters: Filters,
    /// Facet groups.
    children: Children,
) -> impl IntoView {
    let lang = use_lang();
    let active = move || filters.query().read().filters().count();
    view! {
        <details class="filter-panel" open=wide_screen()>
            <summary class="button button-quiet filter-panel-toggle">
                <Icon name=IconName::SlidersHorizontal/>
                {tr!(lang, common.list.filters)}
                {move || (active() > 0).then(|| view! { <span class="count-mark">{active()}</span> })}
            </summary>
            <div class="filter-panel-body" role="group" aria-label=tr!(lang, common.list.filters)>{children()}</div>
        </details>
    }
}

/// Whether the filters have a column of their own; the width is that of `components/list.css`.
fn wide_screen() -> bool {
    window()
        .match_media("(min-width: 64rem)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

/// What the facets show: grey lines until their counts and words are there, a way out where
/// either fails, a word where no entry is left to count.
#[component]
pub fn FacetStates(
    /// The counts.
    stats: Remote<Stats>,
    /// The words of their values.
    words: Words,
    /// The facets.
    children: ChildrenFn,
) -> impl IntoView {
    let lang = use_lang();
    let answer = Memo::new(move |_| match (stats.get(), words.remote().get()) {
        (Some(Err(failure)), _) | (_, Some(Err(failure))) => Some(Err(failure)),
        (Some(Ok(_)), Some(Ok(_))) => Some(Ok(())),
        _ => None,
    });
    let none = move || {
        let counts = stats.ok()?;
        let mut values = counts.facets.iter().flat_map(|facet| &facet.values);
        let none = values.all(|value| value.count == 0);
        none.then(|| view! { <p class="small">{tr!(lang, common.list.no_facet)}</p> })
    };
    let failed =
        move |failure: ApiFailure| {
            // What the API refuses it refuses the list too, which offers to clear it.
            let again = (!is_refusal(&failure)).then(|| view! {
            <button class="button button-quiet" type="button" on:click=move |_| stats.retry()>
                <Icon name=IconName::RefreshCw/>
                {tr!(lang, common.state.retry)}
            </button>
        });
            view! {
                <p class="small">{tr!(lang, common.list.facets_failed)}</p>
                {again}
            }
        };
    move || match answer.get() {
        None => view! { <FacetSkeletons/> }.into_any(),
        Some(Err(failure)) => view! { <div role="status">{failed(failure)}</div> }.into_any(),
        Some(Ok(())) => view! { {children()} {none} }.into_any(),
    }
}

/// Grey lines in place of the facets.
#[component]
fn FacetSkeletons() -> impl IntoView {
    view! {
        <div class="facet-skeleton" aria-hidden="true">
            {(0..12).map(|_| view! { <span class="skeleton"></span> }).collect_view()}
        </div>
    }
}

/// A group of boxes for one parameter; several values mean *or*.
#[component]
pub fn FacetGroup(
    /// The list's filters.
    filters: Filters,
    /// The parameter, as the API names it.
    name: &'static str,
    /// What the group is called.
    #[prop(into)]
    legend: String,
    /// Its values, in the order to show.
    #[prop(into)]
    options: Signal<Vec<FacetOption>>,
) -> impl IntoView {
    let lang = use_lang();
    let all = RwSignal::new(false);
    // A chosen value stays in sight however far down it stands.
    let shown = move || {
        let chosen = filters.get();
        options
            .get()
            .into_iter()
            .enumerate()
            .filter(|(index, option)| {
                *index < SHOWN || all.get() || chosen.has(name, &option.value)
            })
            .map(|(_, option)| option.value)
            .collect::<Vec<_>>()
    };
    // Words and count follow by themselves, so that a box keeps the focus when they change.
    let box_of = move |value: String| {
        let toggled = value.clone();
        let option = {
            let value = value.clone();
            Memo::new(move |_| {
                options.with(|options| options.iter().find(|option| option.value == value).cloned())
            })
        };
        let label = move || option.get().map(|option| option.label);
        let count = move || {
            let count = option.get()?.count?;
            Some(view! { <span class="facet-count">{format::number(lang, count)}</span> })
        };
        let chosen = value.clone();
        view! {
            <li>
                <label class="facet-option">
                    <input
                        type="checkbox"
                        name=name
                        value=value
                        prop:checked=move || filters.has(name, &chosen)
                        on:change=move |_| filters.change(|query| query.toggled(name, &toggled).without("cursor"))
                    />
                    <span class="facet-label">{label}</span>
                    {count}
                </label>
            </li>
        }
    };
    view! {
        <Show when=move || !options.read().is_empty()>
            <fieldset class="facet">
                <legend>{legend.clone()}</legend>
                <ul>
                    <For each=shown key=String::clone children=box_of/>
                </ul>
                <Show when=move || { options.read().len() > SHOWN }>
                    <button class="link-button" type="button" aria-expanded=move || all.get().to_string() on:click=move |_| all.update(|all| *all = !*all)>
                        {move || if all.get() {
                            tr!(lang, common.list.fewer_values).to_owned()
                        } else {
                            tr!(lang, common.list.all_values, count = options.read().len())
                        }}
                    </button>
                </Show>
            </fieldset>
        </Show>
    }
}
