//! A text that is shown once, to be copied.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::state::language::use_lang;
use crate::tr;

/// A button that copies a text; nothing where the browser does not let pages copy, as outside
/// HTTPS: the text stands beside it.
#[component]
pub fn CopyButton(
    /// What is copied.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let lang = use_lang();
    let clipboard = window().navigator().clipboard();
    let copied = RwSignal::new(false);
    if clipboard.is_undefined() {
        return None;
    }
    let copy = move |_| {
        let written = clipboard.write_text(&text);
        spawn_local(async move {
            if JsFuture::from(written).await.is_ok() {
                copied.try_set(true);
            }
        });
    };
    let said = move || copied.get().then(|| tr!(lang, common.form.copied));
    Some(view! {
        <span class="copy">
            <button class="button button-quiet" type="button" on:click=copy>{tr!(lang, common.form.copy)}</button>
            <span class="form-said" role="status">{said}</span>
        </span>
    })
}

/// Lines of code, and a button that copies them.
#[component]
pub fn Copyable(
    /// The lines.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! {
        <pre class="copyable" translate="no"><code>{text.clone()}</code></pre>
        <CopyButton text/>
    }
}
