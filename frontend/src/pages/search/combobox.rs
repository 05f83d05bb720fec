//! A search box that suggests entries while one types: the combobox pattern of WAI-ARIA 1.2 with
//! a list of options. The focus stays in the field; arrow keys point at an option.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::debounce;
use leptos::{html::Input, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use passerelle_shared::codes::EntryType;
use passerelle_shared::limits::QUERY_LENGTH_MAX;
use passerelle_shared::search::{SearchHit, SearchResults};

use super::logic::entry_page;
use super::parts::marked;
use crate::api;
use crate::components::icon::{Icon, IconName};
use crate::i18n::labels;
use crate::routes::entry_href;
use crate::state::language::{entry_lang, use_lang};
use crate::{plural, tr};

/// How long typing must pause before the API is asked: shorter asks at every letter of a quick
/// typist, longer is felt as waiting.
const PAUSE: Duration = Duration::from_millis(150);
/// Letters before which nothing is suggested: one letter matches nearly everything.
const SHORTEST: usize = 2;

/// A search box with suggestions.
#[component]
pub fn SearchCombobox(
    /// Begins the ids of its parts: its own for each box of a page.
    id: &'static str,
    /// What it searches, for screen readers.
    #[prop(into)]
    label: String,
    /// An example in the empty field.
    #[prop(into)]
    example: String,
    /// The words of its button.
    #[prop(into)]
    button: String,
    /// Suggests entries of this kind alone.
    #[prop(optional)]
    only: Option<EntryType>,
    /// What the field holds until somebody types, followed.
    #[prop(optional, into)]
    words: Signal<String>,
    /// Called with the words when they are sent.
    #[prop(into)]
    on_search: Callback<String>,
) -> impl IntoView {
    let lang = use_lang();
    let field = NodeRef::<Input>::new();
    let navigate = use_navigate();
    let asked = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let found: api::Remote<SearchResults> = api::remote_when(move || {
        let words = asked.get();
        (words.chars().count() >= SHORTEST).then(|| api::search::suggestions(&words, only))
    });
    let hits = Memo::new(move |_| Hits(found.ok()));
    let expanded = Memo::new(move |_| open.get() && !hits.read().list().is_empty());

    let typed = move || {
        field
            .get_untracked()
            .map(|field| field.value().trim().to_owned())
            .unwrap_or_default()
    };
    let close = move || {
        open.set(false);
        active.set(None);
    };
    let send = move || {
        close();
        asked.set(String::new());
        let words = typed();
        if words.is_empty() {
            if let Some(field) = field.get_untracked() {
                // A field that cannot take the focus loses nothing.
                let _ = field.focus();
            }
        } else {
            on_search.run(words);
        }
    };
    // The last option, after the entries, is to search.
    let choose = Callback::new(move |index: usize| {
        let target = hits
            .read_untracked()
            .list()
            .get(index)
            .map(|hit| entry_href(lang, entry_page(hit.entry_type), &hit.slug));
        match target {
            Some(target) => {
                close();
                navigate(&target, NavigateOptions::default());
            }
            None => send(),
        }
    });
    let step = move |by: isize| {
        open.set(true);
        if expanded.get_untracked() {
            let options = hits.read_untracked().list().len() + 1;
            active.update(|active| *active = Some(next(*active, by, options)));
        }
    };
    let on_key = move |event: web_sys::KeyboardEvent| match event.key().as_str() {
        "ArrowDown" => {
            event.prevent_default();
            step(1);
        }
        "ArrowUp" => {
            event.prevent_default();
            step(-1);
        }
        "Enter" if !event.is_composing() && expanded.get_untracked() => {
            if let Some(index) = active.get_untracked() {
                event.prevent_default();
                choose.run(index);
            }
        }
        "Escape" if expanded.get_untracked() => {
            event.prevent_default();
            close();
        }
        _ => {}
    };
    let mut ask = debounce(PAUSE, move |words: String| {
        asked.try_set(words);
    });
    let on_input = move |_| {
        open.set(true);
        active.set(None);
        ask(typed());
    };
    Effect::new(move |_| {
        if let Some(index) = active.get() {
            show_option(&option_id(id, index));
        }
    });

    let list_id = format!("{id}-options");
    let controls = list_id.clone();
    let list_label = label.clone();
    let options = move || {
        let hits = hits.get();
        let mut options: Vec<AnyView> = hits
            .list()
            .iter()
            .enumerate()
            .map(|(index, hit)| {
                let words = suggestion(hit);
                view! { <Choice id index active choose>{words}</Choice> }.into_any()
            })
            .collect();
        let all = tr!(lang, search.all_results, words = asked.get());
        let index = options.len();
        options.push(
            view! {
                <Choice id index active choose>
                    <span class="suggestion-all"><Icon name=IconName::Search/> {all}</span>
                </Choice>
            }
            .into_any(),
        );
        options
    };
    let said = move || {
        if !open.get() || found.pending() {
            return String::new();
        }
        match &hits.read().0 {
            None => String::new(),
            Some(found) if found.items.is_empty() => tr!(lang, search.no_suggestion).to_owned(),
            Some(found) => plural!(lang, found.items.len() as u64, search.suggestions),
        }
    };
    view! {
        <form
            class="finder"
            role="search"
            aria-label=label
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            <div class="finder-field">
                <input
                    id=id
                    type="search"
                    name="q"
                    role="combobox"
                    maxlength=QUERY_LENGTH_MAX.to_string()
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    aria-label=label.clone()
                    aria-autocomplete="list"
                    aria-expanded=move || expanded.get().to_string()
                    aria-controls=move || expanded.get().then(|| controls.clone())
                    aria-activedescendant=move || {
                        active.get().filter(|_| expanded.get()).map(|index| option_id(id, index))
                    }
                    placeholder=example
                    prop:value=words
                    node_ref=field
                    on:input=on_input
                    on:keydown=on_key
                    on:blur=move |_| close()
                />
                <button class="button" type="submit">
                    <Icon name=IconName::Search/>
                    <span class="finder-button">{button}</span>
                </button>
            </div>
            <Show when=move || expanded.get()>
                <ul class="suggestions" id=list_id.clone() role="listbox" aria-label=list_label.clone()>
                    {options}
                </ul>
            </Show>
            <p class="visually-hidden" role="status">{said}</p>
        </form>
    }
}

/// What was found, compared by identity: an answer is never changed, only replaced.
#[derive(Clone)]
struct Hits(Option<Arc<SearchResults>>);

impl Hits {
    fn list(&self) -> &[SearchHit] {
        self.0.as_ref().map_or(&[], |found| &found.items)
    }
}

impl PartialEq for Hits {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        }
    }
}

/// One option. The field keeps the focus when it is pressed.
#[component]
fn Choice(
    id: &'static str,
    index: usize,
    active: RwSignal<Option<usize>>,
    choose: Callback<usize>,
    children: Children,
) -> impl IntoView {
    view! {
        <li
            class="suggestion"
            id=option_id(id, index)
            role="option"
            aria-selected=move || (active.get() == Some(index)).to_string()
            on:mousedown=|event| event.prevent_default()
            on:click=move |_| choose.run(index)
        >
            {children()}
        </li>
    }
}

fn suggestion(hit: &SearchHit) -> AnyView {
    let lang = use_lang();
    view! {
        <span class="suggestion-title" lang=entry_lang(lang)>{marked(&hit.title)}</span>
        <span class="suggestion-kind">{labels::entry_type(lang, hit.entry_type)}</span>
    }
    .into_any()
}

fn option_id(id: &str, index: usize) -> String {
    format!("{id}-option-{index}")
}

/// The option that an arrow key leads to: round and round, from outside to either end.
fn next(active: Option<usize>, by: isize, options: usize) -> usize {
    match active {
        None if by < 0 => options - 1,
        None => 0,
        Some(index) => index
            .checked_add_signed(by)
            .map_or(options - 1, |index| index % options),
    }
}

/// Brings an option into the part of the list that is seen.
fn show_option(id: &str) {
    if let Some(option) = document().get_element_by_id(id) {
        let how = web_sys::ScrollIntoViewOptions::new();
        how.set_block(web_sys::ScrollLogicalPosition::Nearest);
        option.scroll_into_view_with_scroll_into_view_options(&how);
    }
}

#[cfg(test)]
mod tests {
    use super::next;

    #[test]
    fn arrows_go_round_the_options() {
        assert_eq!(next(None, 1, 3), 0);
        assert_eq!(next(None, -1, 3), 2);
        assert_eq!(next(Some(2), 1, 3), 0);
        assert_eq!(next(Some(0), -1, 3), 2);
    }
}
