//! The Sustainable Development Goals of an action.

use leptos::prelude::*;

use super::filtered;
use crate::state::language::use_lang;
use crate::state::reference::use_words;
use crate::tr;

/// The Sustainable Development Goals: seventeen steps to see which, their names to read them.
#[component]
pub(super) fn Goals(numbers: Vec<u8>) -> impl IntoView {
    let lang = use_lang();
    let words = use_words();
    if numbers.is_empty() {
        return None;
    }
    let steps = (1..=17_u8)
        .map(|number| {
            let on = numbers.contains(&number);
            view! { <li class="goal-step" class:is-on=on>{number}</li> }
        })
        .collect_view();
    let names = numbers
        .into_iter()
        .map(|number| {
            let address = filtered(lang, "sdg", &number.to_string());
            view! {
                <li>
                    <a href=address>
                        <span class="goal-number">{number}</span>
                        <span class="goal-name">{move || words.sdg(lang, number)}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <section class="panel goals">
            <h2>{tr!(lang, actions.detail.sdgs)}</h2>
            <ol class="goal-steps" aria-hidden="true">{steps}</ol>
            <ul class="goal-names">{names}</ul>
        </section>
    })
}
