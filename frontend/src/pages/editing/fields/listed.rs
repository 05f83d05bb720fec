//! Fields whose values are of a reference list.

use js_sys::{Array, JsString, Object};
use leptos::prelude::*;
use serde_json::Value;

use super::super::editor::Editor;
use super::super::words::field_name;
use super::{Choice, Codes};
use crate::components::form::Field;
use crate::state::reference::use_words;
use crate::tr;

/// Themes, of the reference list.
#[component]
pub fn Themes(
    /// The entry.
    editor: Editor,
) -> impl IntoView {
    let words = use_words();
    let lang = editor.lang;
    let options = Signal::derive(move || {
        words.get().map_or_else(Vec::new, |lists| {
            let themes = lists.themes.iter();
            themes
                .map(|theme| (theme.code.clone(), theme.name(lang).to_owned()))
                .collect()
        })
    });
    view! { <Codes editor pointer="/themes" options hint=tr!(lang, editing.hint.themes)/> }
}

/// Countries of the reference list, by name.
pub fn country_options(lang: passerelle_shared::lang::Lang) -> Signal<Vec<(String, String)>> {
    let words = use_words();
    Signal::derive(move || {
        words.get().map_or_else(Vec::new, |lists| {
            let mut all: Vec<(String, String)> = lists
                .countries
                .iter()
                .map(|country| (country.code.to_string(), country.name(lang).to_owned()))
                .collect();
            let locales = Array::of1(&lang.code().into());
            all.sort_by(|a, b| {
                let order = JsString::from(a.1.as_str());
                order.locale_compare(&b.1, &locales, &Object::new()).cmp(&0)
            });
            all
        })
    })
}

/// A country.
#[component]
pub fn CountryField(
    /// The entry.
    editor: Editor,
    /// Where its value stands.
    #[prop(into)]
    pointer: String,
) -> impl IntoView {
    let lang = editor.lang;
    let countries = country_options(lang);
    let pointer = StoredValue::new(pointer);
    move || {
        let mut options = vec![(String::new(), tr!(lang, editing.choose).to_owned())];
        options.extend(countries.get());
        view! { <Choice editor pointer=pointer.get_value() options/> }
    }
}

/// Several countries: those chosen, and one more to choose.
#[component]
pub fn Countries(
    /// The entry.
    editor: Editor,
    /// Where its values stand.
    #[prop(into)]
    pointer: String,
    /// What helps to choose.
    #[prop(into)]
    hint: String,
) -> impl IntoView {
    let options = country_options(editor.lang);
    view! { <Several editor pointer options hint/> }
}

/// Several codes of a long list: those chosen, and one more to choose.
#[component]
pub fn Several(
    /// The entry.
    editor: Editor,
    /// Where its values stand.
    #[prop(into)]
    pointer: String,
    /// Codes and their words.
    options: Signal<Vec<(String, String)>>,
    /// What helps to choose.
    #[prop(into)]
    hint: String,
) -> impl IntoView {
    let lang = editor.lang;
    let label = field_name(lang, editor.edited, &pointer);
    let field = Field::new(editor.form, pointer.clone(), label.clone(), Some(hint));
    let model = editor.model;
    let at = StoredValue::new(pointer);
    let chosen = Memo::new(move |_| at.with_value(|at| model.codes(at)));
    let words = move |code: &str| {
        let options = options.read();
        let found = options.iter().find(|(it, _)| it == code);
        found.map_or_else(|| code.to_owned(), |(_, words)| words.clone())
    };
    let drop = move |code: &str| {
        let kept = chosen.get_untracked();
        let kept = kept.into_iter().filter(|it| it != code).map(Value::from);
        at.with_value(|at| model.put(at, Some(kept.collect())));
    };
    let tags = move || {
        let codes = chosen.get();
        codes
            .into_iter()
            .map(|code| {
                let name = words(&code);
                let remove = tr!(lang, editing.remove_named, name = name.clone());
                view! {
                    <li>
                        <span>{name}</span>
                        <button class="link-button" type="button" aria-label=remove on:click=move |_| drop(&code)>{tr!(lang, editing.remove)}</button>
                    </li>
                }
            })
            .collect_view()
    };
    let add = move |event: web_sys::Event| {
        let code = event_target_value(&event);
        if !code.is_empty() && !chosen.read_untracked().contains(&code) {
            at.with_value(|at| model.push(at, Value::from(code)));
        }
    };
    let rest = move || {
        let codes = chosen.get();
        let mut rest = options.get();
        rest.retain(|(code, _)| !codes.contains(code));
        rest.into_iter()
            .map(|(code, words)| view! { <option value=code>{words}</option> })
            .collect_view()
    };
    let controls = view! {
        <ul class="chosen">{tags}</ul>
        <select class="field-control field-short" aria-label=format!("{label} : {}", tr!(lang, editing.add)) on:change=add prop:value=move || { chosen.track(); "" }>
            <option value="">{tr!(lang, editing.add_one)}</option>
            {rest}
        </select>
    };
    field.group(controls)
}
