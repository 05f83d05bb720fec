//! Where a webhook leads, and what it is told of.

use leptos::prelude::*;
use passerelle_shared::codes::EntryType;
use passerelle_shared::limits::WEB_ADDRESS_LENGTH_MAX;

use crate::components::form::{Field, Form, TextField, TextKind};
use crate::i18n::labels;
use crate::state::language::use_lang;
use crate::tr;

/// The fields of a webhook.
#[component]
pub(super) fn Fields(
    form: Form,
    url: RwSignal<String>,
    /// The kinds that are ticked; all where there is none.
    entry_types: RwSignal<Vec<EntryType>>,
) -> impl IntoView {
    let lang = use_lang();
    let hint = tr!(lang, webhooks.types_hint).to_owned();
    let label = tr!(lang, webhooks.types).to_owned();
    let types = Field::new(form, "/entry_types".to_owned(), label, Some(hint));
    let boxes = EntryType::ALL.iter().map(|&kind| {
        let tick = move |event| {
            let ticked = event_target_checked(&event);
            entry_types.update(|kinds| {
                kinds.retain(|it| *it != kind);
                if ticked {
                    kinds.push(kind);
                }
            });
        };
        view! {
            <li><label>
                <input type="checkbox" prop:checked=move || entry_types.read().contains(&kind) on:change=tick/>
                {labels::entry_type(lang, kind)}
            </label></li>
        }
    });
    let boxes = view! { <ul class="choices">{boxes.collect_view()}</ul> };
    view! {
        <TextField form pointer="/url" label=tr!(lang, webhooks.url) hint=tr!(lang, webhooks.url_hint) kind=TextKind::Web value=url max=WEB_ADDRESS_LENGTH_MAX/>
        {types.group(boxes)}
    }
}
