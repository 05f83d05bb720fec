//! A password, which may be looked at while it is typed.

use leptos::prelude::*;

use super::Form;
use super::field::Field;
use crate::tr;

/// A field for a password. It sets no longest length: what is pasted is never cut in silence.
#[component]
pub fn PasswordField(
    /// The form.
    form: Form,
    /// JSON pointer of its value in the body.
    #[prop(into)]
    pointer: String,
    /// What it is.
    #[prop(into)]
    label: String,
    /// What is typed.
    value: RwSignal<String>,
    /// `current-password` or `new-password`.
    autocomplete: &'static str,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let lang = form.lang;
    let field = Field::new(form, pointer, label, hint);
    let shown = RwSignal::new(false);
    let words = move || {
        if shown.get() {
            tr!(lang, common.form.hide)
        } else {
            tr!(lang, common.form.show)
        }
    };
    let name = move || {
        if shown.get() {
            tr!(lang, common.form.hide_password)
        } else {
            tr!(lang, common.form.show_password)
        }
    };
    let control = view! {
        <div class="field-password">
            <input
                class="field-control"
                id=field.id.clone()
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                aria-invalid=field.invalid()
                aria-describedby=field.described()
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
            <button class="button button-quiet" type="button" aria-controls=field.id.clone() aria-label=name on:click=move |_| shown.update(|shown| *shown = !*shown)>
                {words}
            </button>
        </div>
    };
    field.frame(control)
}
