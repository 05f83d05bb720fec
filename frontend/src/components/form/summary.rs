//! What is wrong with a form, all together: it takes the focus, and leads to each field.

use leptos::prelude::*;
use passerelle_shared::problem::FieldError;
use wasm_bindgen::JsCast;

use super::{Form, Shown, Trouble};
use crate::routes::{Kind, href};
use crate::tr;

/// Shown when a form was sent in vain.
#[component]
pub fn Summary(
    /// The form.
    form: Form,
) -> impl IntoView {
    let lang = form.lang;
    let shown = move || form.trouble.read().is_some() || !form.errors.read().is_empty();
    let title = format!("form-{}--wrong", form.number);
    let trouble = move || {
        form.trouble.get().map(|trouble| match trouble {
            Trouble::Said(text) => view! { <p>{text}</p> }.into_any(),
            Trouble::SignedOut => view! {
                <p>
                    {tr!(lang, common.form.signed_out)}
                    " "
                    <a href=href(lang, Kind::SignIn) target="_blank">{tr!(lang, common.form.sign_in_again)}</a>
                </p>
            }
            .into_any(),
        })
    };
    let errors = move || {
        let errors = form.errors.get();
        (!errors.is_empty()).then(|| {
            let items = errors.into_iter().map(|error| item(form, error));
            view! { <ul class="form-errors">{items.collect_view()}</ul> }
        })
    };
    view! {
        <div class="form-summary" tabindex="-1" role="group" aria-labelledby=title.clone() hidden=move || !shown() node_ref=form.summary>
            <p class="form-summary-title" id=title.clone()>{tr!(lang, common.form.summary)}</p>
            {trouble}
            {errors}
        </div>
    }
}

fn item(form: Form, error: FieldError) -> impl IntoView {
    let field = form.fields.with_untracked(|fields| {
        let at = error.pointer.as_deref()?;
        fields.iter().find(|field| field.pointer == at).cloned()
    });
    let text = error.detail;
    match field {
        None => view! { <li>{text}</li> }.into_any(),
        Some(Shown { id, label, .. }) => {
            let target = id.clone();
            // The router would take the fragment for an address of its own.
            let go = move |event: web_sys::MouseEvent| {
                event.prevent_default();
                focus(&target);
            };
            view! { <li><a href=format!("#{id}") on:click=go>{label}</a>"\u{a0}: "{text}</li> }
                .into_any()
        }
    }
}

fn focus(id: &str) {
    if let Some(field) = document().get_element_by_id(id) {
        let field: web_sys::HtmlElement = field.unchecked_into();
        field.scroll_into_view();
        // A field that is on the page takes the focus.
        let _ = field.focus();
    }
}
