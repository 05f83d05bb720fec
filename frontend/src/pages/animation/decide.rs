//! Deciding: on one thing or on many, with words for their authors.

use leptos::prelude::*;
use passerelle_shared::lang::Lang;
use passerelle_shared::moderation::{CreateDecisions, Decision, DecisionOutcomes, ModerationItem};

use super::{Queue, logic};
use crate::api;
use crate::components::form::{FormView, TextArea, use_form};
use crate::state::language::use_lang;
use crate::state::session;
use crate::{plural, tr};

/// What came of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outcome {
    done: u64,
    /// Titles of what was not decided, and why.
    refused: Vec<(String, String)>,
}

impl Outcome {
    /// Of these, in their order.
    pub(super) fn of(items: &[ModerationItem], outcomes: DecisionOutcomes) -> Self {
        let mut outcome = Self {
            done: 0,
            refused: Vec::new(),
        };
        for (item, found) in items.iter().zip(outcomes.items) {
            if found.refused.is_some() {
                let why = found.detail.unwrap_or_default();
                outcome.refused.push((item.title.clone(), why));
            } else {
                outcome.done += 1;
            }
        }
        outcome
    }

    /// In words.
    pub(super) fn view(self, lang: Lang) -> AnyView {
        let done = (self.done > 0)
            .then(|| view! { <p class="form-said">{plural!(lang, self.done, animation.done)}</p> });
        let refused = (!self.refused.is_empty()).then(|| {
            let lines = self.refused.into_iter();
            let lines =
                lines.map(|(title, why)| view! { <li><strong>{title}</strong>" : "{why}</li> });
            view! {
                <div class="notice">
                    <p>{tr!(lang, animation.not_done)}</p>
                    <ul>{lines.collect_view()}</ul>
                </div>
            }
        });
        view! { {done}{refused} }.into_any()
    }
}

/// The words for a decision.
pub(super) fn words(lang: Lang, decision: Decision) -> &'static str {
    match decision {
        Decision::Accepted => tr!(lang, animation.accept),
        Decision::Asked => tr!(lang, animation.ask),
        Decision::Refused => tr!(lang, animation.refuse),
    }
}

/// The form of a decision: words for the authors, and the button.
#[component]
pub(super) fn Decide(
    queue: Queue,
    items: Vec<ModerationItem>,
    decision: Decision,
) -> impl IntoView {
    let lang = use_lang();
    let form = use_form();
    let reason = RwSignal::new(String::new());
    let hint = match decision {
        Decision::Accepted => tr!(lang, animation.reason_optional),
        Decision::Asked | Decision::Refused => tr!(lang, animation.reason_needed),
    };
    let send = move || {
        let known = queue.known.get_untracked();
        let text = reason.get_untracked().trim().to_owned();
        let body = CreateDecisions {
            items: items.iter().map(|it| logic::decided(it, &known)).collect(),
            decision,
            reason: Some(text).filter(|text| !text.is_empty()),
        };
        let items = items.clone();
        form.send(
            body,
            move |body| async move { session::send(lang, api::moderation::decide(&body)).await },
            move |outcomes| queue.decided(&items, outcomes),
        );
    };
    view! {
        <FormView form submit=words(lang, decision) on_submit=send>
            <TextArea form pointer="/reason" label=tr!(lang, animation.reason) hint value=reason rows=2/>
        </FormView>
    }
}

/// What is chosen, and what can be done with all of it at once.
#[component]
pub(super) fn Bulk(queue: Queue) -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(None::<Decision>);
    let none = Memo::new(move |_| queue.chosen.read().is_empty());
    Effect::new(move |_| {
        if none.get() {
            open.set(None);
        }
    });
    let button = move |decision: Decision| {
        let quiet = decision != Decision::Accepted;
        view! {
            <button class="button" class:button-quiet=quiet type="button" aria-expanded=move || (open.get() == Some(decision)).to_string()
                on:click=move |_| open.update(|open| *open = (*open != Some(decision)).then_some(decision))>
                {words(lang, decision)}
            </button>
        }
    };
    let bar = move || {
        let chosen = queue.chosen();
        let count = u64::try_from(chosen.len()).unwrap_or_default();
        let common = logic::common(&chosen);
        let nothing = common
            .is_empty()
            .then(|| view! { <p class="small">{tr!(lang, animation.nothing_common)}</p> });
        view! {
            <p><strong>{plural!(lang, count, animation.chosen)}</strong></p>
            <div class="actions">
                {common.into_iter().map(button).collect_view()}
                <button class="link-button" type="button" on:click=move |_| queue.chosen.set(Vec::new())>{tr!(lang, animation.unchoose)}</button>
            </div>
            {nothing}
        }
    };
    let form = move || {
        open.get()
            .map(|decision| view! { <Decide queue items=queue.chosen() decision/> })
    };
    view! {
        <Show when=move || !none.get()>
            <section class="desk-bar" aria-label=tr!(lang, animation.bulk)>{bar}{form}</section>
        </Show>
    }
}
