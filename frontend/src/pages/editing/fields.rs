//! The fields of an entry's form: each stands at the pointer of its value, and is called as the
//! history and the conflict call it.

mod listed;

use leptos::prelude::*;
use serde_json::Value;

pub use self::listed::{Countries, CountryField, Several, Themes};
use super::editor::Editor;
use super::logic;
use super::words::field_name;
use crate::components::form::{Checkbox, Field, SelectField, TextArea, TextField, TextKind};

/// A line of text.
#[component]
pub fn Line(
    /// The entry.
    editor: Editor,
    /// Where its value stands.
    #[prop(into)]
    pointer: String,
    /// Most characters.
    #[prop(optional)]
    max: Option<u64>,
    /// What is typed into it.
    #[prop(optional)]
    kind: TextKind,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let label = field_name(editor.lang, editor.edited, &pointer);
    let value = editor.model.field(pointer.clone());
    let hint = hint.unwrap_or_default();
    if hint.is_empty() {
        view! { <TextField form=editor.form pointer label value kind max=max.unwrap_or(10_000)/> }
            .into_any()
    } else {
        view! { <TextField form=editor.form pointer label value kind hint max=max.unwrap_or(10_000)/> }
            .into_any()
    }
}

/// Several lines of plain text.
#[component]
pub fn Lines(
    /// The entry.
    editor: Editor,
    /// Where its value stands.
    #[prop(into)]
    pointer: String,
    /// What helps to fill it in.
    #[prop(into)]
    hint: String,
    /// Lines that are shown.
    #[prop(default = 3)]
    rows: u8,
) -> impl IntoView {
    let label = field_name(editor.lang, editor.edited, &pointer);
    let value = editor.model.field(pointer.clone());
    view! { <TextArea form=editor.form pointer label value hint rows/> }
}

/// One code of a few.
#[component]
pub fn Choice(
    /// The entry.
    editor: Editor,
    /// Where its value stands.
    #[prop(into)]
    pointer: String,
    /// Codes and their words; an empty code for none.
    options: Vec<(String, String)>,
    /// What helps to choose.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let label = field_name(editor.lang, editor.edited, &pointer);
    let value = editor.model.field(pointer.clone());
    match hint {
        Some(hint) => {
            view! { <SelectField form=editor.form pointer label value options hint/> }.into_any()
        }
        None => view! { <SelectField form=editor.form pointer label value options/> }.into_any(),
    }
}

/// Yes or no.
#[component]
pub fn Tick(
    /// The entry.
    editor: Editor,
    /// Where its value stands.
    #[prop(into)]
    pointer: String,
    /// What it means.
    #[prop(into)]
    hint: String,
) -> impl IntoView {
    let label = field_name(editor.lang, editor.edited, &pointer);
    let model = editor.model;
    let at = pointer.clone();
    let there = Memo::new(move |_| model.at(&at) == Some(Value::Bool(true)));
    let value = RwSignal::new(there.get_untracked());
    Effect::new(move |_| value.set(there.get()));
    let at = pointer.clone();
    Effect::new(move |before: Option<()>| {
        let ticked = value.get();
        if before.is_some() && there.get_untracked() != ticked {
            model.put(&at, Some(Value::Bool(ticked)));
        }
    });
    view! { <Checkbox form=editor.form pointer label value hint/> }
}

/// Several codes of a list, each with its box.
#[component]
pub fn Codes(
    /// The entry.
    editor: Editor,
    /// Where its values stand.
    #[prop(into)]
    pointer: String,
    /// Codes and their words.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// What helps to choose.
    #[prop(into)]
    hint: String,
    /// Whether codes are numbers.
    #[prop(optional)]
    numbers: bool,
) -> impl IntoView {
    let label = field_name(editor.lang, editor.edited, &pointer);
    let field = Field::new(editor.form, pointer.clone(), label, Some(hint));
    let model = editor.model;
    let name = field.id.clone();
    let pointer = StoredValue::new(pointer);
    let chosen = Memo::new(move |_| pointer.with_value(|at| model.codes(at)));
    let toggle = move |code: &str, on: bool| {
        let mut codes = chosen.get_untracked();
        codes.retain(|it| it != code);
        if on {
            codes.push(code.to_owned());
        }
        let value = |code: String| match code.parse::<u64>() {
            Ok(number) if numbers => Value::from(number),
            _ => Value::from(code),
        };
        let codes = Value::Array(codes.into_iter().map(value).collect());
        pointer.with_value(|at| model.put(at, Some(codes)));
    };
    let boxes = move || {
        let name = name.clone();
        options
            .get()
            .into_iter()
            .map(move |(code, words)| {
                let id = format!("{name}-{code}");
                let (mine, changed) = (code.clone(), code);
                view! {
                    <li>
                        <input
                            type="checkbox"
                            id=id.clone()
                            prop:checked=move || chosen.read().contains(&mine)
                            on:change=move |event| toggle(&changed, event_target_checked(&event))
                        />
                        <label for=id>{words}</label>
                    </li>
                }
            })
            .collect_view()
    };
    field.group(view! { <ul class="choices">{boxes}</ul> })
}

/// A number, or nothing.
#[component]
pub fn Count(
    /// The entry.
    editor: Editor,
    /// Where its value stands.
    #[prop(into)]
    pointer: String,
    /// What helps to fill it in.
    #[prop(into)]
    hint: String,
) -> impl IntoView {
    let read = |typed: &str| {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        digits.parse::<u32>().ok().map(Value::from)
    };
    let write = |value: &Value| value.to_string();
    view! { <Typed editor pointer hint mode="numeric" read write/> }
}

/// Euros, or nothing; kept in cents.
#[component]
pub fn Money(
    /// The entry.
    editor: Editor,
    /// Where its value stands.
    #[prop(into)]
    pointer: String,
    /// What helps to fill it in.
    #[prop(into)]
    hint: String,
) -> impl IntoView {
    let read = |typed: &str| logic::cents(typed).map(Value::from);
    let write = |value: &Value| value.as_i64().map(logic::typed).unwrap_or_default();
    view! { <Typed editor pointer hint mode="decimal" read write/> }
}

/// Degrees, or nothing.
#[component]
pub fn Degrees(
    /// The entry.
    editor: Editor,
    /// Where its value stands.
    #[prop(into)]
    pointer: String,
) -> impl IntoView {
    let read = |typed: &str| {
        let number = js_sys::Number::from(wasm_bindgen::JsValue::from(
            typed.trim().replace(',', ".").as_str(),
        ))
        .value_of();
        (!typed.trim().is_empty() && number.is_finite()).then(|| Value::from(number))
    };
    let write = |value: &Value| value.to_string();
    view! { <Typed editor pointer hint="" mode="decimal" read write/> }
}

/// A value that is typed as text; what cannot be read stays as it was typed, and the contract says
/// what is wrong with it.
#[component]
fn Typed(
    editor: Editor,
    pointer: String,
    #[prop(into)] hint: String,
    mode: &'static str,
    read: fn(&str) -> Option<Value>,
    write: fn(&Value) -> String,
) -> impl IntoView {
    let label = field_name(editor.lang, editor.edited, &pointer);
    let hint = (!hint.is_empty()).then_some(hint);
    let field = Field::new(editor.form, pointer.clone(), label, hint);
    let model = editor.model;
    let shown = move |value: Option<Value>| match value {
        Some(Value::String(typed)) => typed,
        Some(value) => write(&value),
        None => String::new(),
    };
    let at = pointer.clone();
    let there = Memo::new(move |_| model.at(&at));
    let typed = RwSignal::new(shown(there.get_untracked()));
    let parse = move |text: &str| match text.trim() {
        "" => None,
        trimmed => Some(read(trimmed).unwrap_or_else(|| Value::from(trimmed.to_owned()))),
    };
    Effect::new(move |before: Option<()>| {
        let value = there.get();
        if before.is_some() && typed.with_untracked(|typed| parse(typed)) != value {
            typed.set(shown(value));
        }
    });
    let input = move |event: web_sys::Event| {
        let text = event_target_value(&event);
        model.put(&pointer, parse(&text));
        typed.set(text);
    };
    let control = view! {
        <input
            class="field-control field-short"
            id=field.id.clone()
            type="text"
            inputmode=mode
            autocomplete="off"
            aria-invalid=field.invalid()
            aria-describedby=field.described()
            prop:value=typed
            on:input=input
        />
    };
    field.frame(control)
}
