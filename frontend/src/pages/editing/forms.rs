//! The fields of each kind of entry.

mod action;
mod event;
mod funding_call;
mod group;
mod member;

use leptos::prelude::*;
use passerelle_shared::codes::EntryType;
use passerelle_shared::lang::Lang;

use super::editor::Editor;
use crate::tr;

/// The fields of an entry, in sections.
pub fn fields(editor: Editor) -> AnyView {
    match editor.edited {
        EntryType::Action => view! { <action::ActionFields editor/> }.into_any(),
        EntryType::Event => view! { <event::EventFields editor/> }.into_any(),
        EntryType::Member => view! { <member::MemberFields editor/> }.into_any(),
        EntryType::WorkingGroup => view! { <group::GroupFields editor/> }.into_any(),
        EntryType::FundingCall => view! { <funding_call::FundingCallFields editor/> }.into_any(),
    }
}

/// Codes of a list of the contract with their words, the first letter in upper case.
fn options<T: Copy>(
    lang: Lang,
    all: &[T],
    code: fn(T) -> &'static str,
    words: fn(Lang, T) -> &'static str,
) -> Vec<(String, String)> {
    all.iter()
        .map(|&it| (code(it).to_owned(), sentence(words(lang, it))))
        .collect()
}

/// The first letter in upper case; by the browser, which knows how.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().collect();
    let first = String::from(js_sys::JsString::from(first).to_locale_upper_case(None));
    format!("{first}{}", letters.as_str())
}

/// Nothing, before what can be chosen.
fn or_none(lang: Lang, options: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), tr!(lang, editing.none).to_owned())];
    all.extend(options);
    all
}
