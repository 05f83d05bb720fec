//! Buttons that open a part below, one part at a time.

use leptos::prelude::*;

/// A button that opens a part, or closes it.
#[component]
pub fn Opener<P: Copy + PartialEq + Send + Sync + 'static>(
    /// What is open.
    open: RwSignal<Option<P>>,
    /// What this one opens.
    part: P,
    /// What stands on it.
    words: &'static str,
    /// The same with whose part it is.
    label: String,
) -> impl IntoView {
    view! {
        <button class="button button-quiet" type="button" aria-label=label aria-expanded=move || (open.get() == Some(part)).to_string()
            on:click=move |_| open.update(|open| *open = (*open != Some(part)).then_some(part))>
            {words}
        </button>
    }
}
