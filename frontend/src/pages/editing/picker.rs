//! Another entry, found by its name: the combobox pattern of WAI-ARIA 1.2.

use std::time::Duration;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use passerelle_shared::codes::EntryType;
use serde_json::Value;

use super::editor::Editor;
use super::names::{name_of, remember};
use super::words::field_name;
use crate::api;
use crate::components::form::Field;
use crate::tr;

/// How long typing must pause before the API is asked.
const PAUSE: Duration = Duration::from_millis(200);

/// One entry.
#[component]
pub fn EntryField(
    /// The entry.
    editor: Editor,
    /// Where its identifier stands.
    #[prop(into)]
    pointer: String,
    /// What kind of entry is chosen.
    kind: EntryType,
    /// What helps to choose.
    #[prop(into)]
    hint: String,
) -> impl IntoView {
    let model = editor.model;
    let at = StoredValue::new(pointer.clone());
    let chosen = Memo::new(move |_| at.with_value(|at| model.text(at)));
    let take = Callback::new(move |id: String| at.with_value(|at| model.put_text(at, &id)));
    let label = field_name(editor.lang, editor.edited, &pointer);
    let field = Field::new(editor.form, pointer, label, Some(hint));
    let lang = editor.lang;
    let id = field.id.clone();
    let (invalid, described) = (field.invalid(), field.described());
    let control = move || {
        let present = chosen.get();
        if present.is_empty() {
            view! {
                <Combobox id=id.clone() kind take invalid=invalid.clone() described=described.clone()/>
            }
            .into_any()
        } else {
            let name = name_of(kind, &present);
            view! {
                <p class="picked">
                    <span>{move || name.get().unwrap_or_else(|| "…".to_owned())}</span>
                    <button class="link-button" type="button" id=id.clone() on:click=move |_| take.run(String::new())>
                        {tr!(lang, editing.change)}
                    </button>
                </p>
            }
            .into_any()
        }
    };
    field.frame(control)
}

/// Several entries.
#[component]
pub fn EntriesField(
    /// The entry.
    editor: Editor,
    /// Where their identifiers stand.
    #[prop(into)]
    pointer: String,
    /// What kind of entry is chosen.
    kind: EntryType,
    /// What helps to choose.
    #[prop(into)]
    hint: String,
) -> impl IntoView {
    let lang = editor.lang;
    let model = editor.model;
    let label = field_name(lang, editor.edited, &pointer);
    let field = Field::new(editor.form, pointer.clone(), label, Some(hint));
    let at = StoredValue::new(pointer);
    let chosen = Memo::new(move |_| at.with_value(|at| model.codes(at)));
    let take = Callback::new(move |id: String| {
        if !chosen.read_untracked().contains(&id) {
            at.with_value(|at| model.push(at, Value::from(id)));
        }
    });
    let tags = move || {
        let ids = chosen.get().into_iter().enumerate();
        ids.map(|(index, id)| {
            let name = name_of(kind, &id);
            let shown = move || name.get().unwrap_or_else(|| "…".to_owned());
            let remove = move || tr!(lang, editing.remove_named, name = shown());
            view! {
                <li>
                    <span>{shown}</span>
                    <button class="link-button" type="button" aria-label=remove on:click=move |_| at.with_value(|at| model.take(at, index))>
                        {tr!(lang, editing.remove)}
                    </button>
                </li>
            }
        })
        .collect_view()
    };
    let (id, invalid, described) = (field.id.clone(), field.invalid(), field.described());
    let control = view! {
        <ul class="chosen">{tags}</ul>
        <Combobox id kind take invalid described/>
    };
    field.frame(control)
}

#[component]
fn Combobox(
    id: String,
    kind: EntryType,
    take: Callback<String>,
    invalid: impl Fn() -> Option<&'static str> + Clone + Send + 'static,
    described: impl Fn() -> Option<String> + Clone + Send + 'static,
) -> impl IntoView {
    let lang = crate::state::language::use_lang();
    let typed = RwSignal::new(String::new());
    let asked = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    let open = RwSignal::new(false);
    let found = api::remote_when(move || {
        let words = asked.get();
        (words.chars().count() > 1).then(|| api::search::suggestions(&words, Some(kind)))
    });
    let hits = Memo::new(move |_| {
        let found = found.ok()?;
        let hits = found.items.iter().map(|hit| {
            let name: String = hit.title.iter().map(|part| part.text.as_str()).collect();
            (hit.id.to_string(), name)
        });
        Some(hits.collect::<Vec<_>>())
    });
    let mut ask = debounce(PAUSE, move |words: String| {
        asked.try_set(words);
    });
    let choose = move |(id, name): (String, String)| {
        remember(&id, name);
        typed.set(String::new());
        asked.set(String::new());
        open.set(false);
        take.run(id);
    };
    let shown = move || open.get() && asked.with(|words| words.chars().count() > 1);
    let list = format!("{id}-list");
    let option_id = {
        let list = list.clone();
        move |index: usize| format!("{list}-{index}")
    };
    let input = move |event: web_sys::Event| {
        let words = event_target_value(&event);
        typed.set(words.clone());
        active.set(0);
        open.set(true);
        ask(words.trim().to_owned());
    };
    let key = move |event: web_sys::KeyboardEvent| {
        let hits = hits.get_untracked().unwrap_or_default();
        match event.key().as_str() {
            "ArrowDown" if !hits.is_empty() => active.update(|at| *at = (*at + 1) % hits.len()),
            "ArrowUp" if !hits.is_empty() => {
                active.update(|at| *at = (*at + hits.len() - 1) % hits.len());
            }
            "Enter" => {
                if let Some(hit) = hits.into_iter().nth(active.get_untracked())
                    && open.get_untracked()
                {
                    choose(hit);
                }
            }
            "Escape" if open.get_untracked() => open.set(false),
            _ => return,
        }
        event.prevent_default();
    };
    let pointed = {
        let option_id = option_id.clone();
        move || {
            (shown() && hits.read().as_ref().is_some_and(|hits| !hits.is_empty()))
                .then(|| option_id(active.get()))
        }
    };
    let options = move || {
        let option_id = option_id.clone();
        let hits = hits.get().unwrap_or_default();
        hits.into_iter()
            .enumerate()
            .map(move |(index, hit)| {
                let name = hit.1.clone();
                // Before the field loses its focus, and with it the list.
                let press = move |event: web_sys::MouseEvent| {
                    event.prevent_default();
                    choose(hit.clone());
                };
                view! {
                    <li role="option" id=option_id(index) aria-selected=move || (active.get() == index).to_string() on:mousedown=press>{name}</li>
                }
            })
            .collect_view()
    };
    let none = move || {
        (shown() && hits.read().as_ref().is_some_and(Vec::is_empty))
            .then(|| tr!(lang, editing.picker_none))
    };
    view! {
        <div class="picker">
            <input
                class="field-control"
                id=id
                type="text"
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-expanded=move || (shown() && hits.read().as_ref().is_some_and(|hits| !hits.is_empty())).to_string()
                aria-controls=list.clone()
                aria-activedescendant=pointed
                aria-invalid=invalid
                aria-describedby=described
                placeholder=tr!(lang, editing.picker)
                prop:value=typed
                on:input=input
                on:keydown=key
                on:blur=move |_| open.set(false)
            />
            <ul class="picker-list" role="listbox" id=list aria-label=tr!(lang, editing.picker) hidden=move || !shown()>{options}</ul>
            <p class="field-hint" role="status">{none}</p>
        </div>
    }
}
