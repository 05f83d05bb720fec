//! One live region for the whole application.

use leptos::prelude::*;

#[derive(Clone, Copy)]
struct Announcement(RwSignal<String>);

/// Makes the live region known below.
pub fn provide_announcer() {
    provide_context(Announcement(RwSignal::new(String::new())));
}

/// Says something to screen readers, politely.
pub fn announce(text: impl Into<String>) {
    expect_context::<Announcement>().0.set(text.into());
}

/// The live region itself.
#[component]
pub fn Announcer() -> impl IntoView {
    let Announcement(text) = expect_context();
    view! { <p class="visually-hidden" role="status" aria-live="polite">{text}</p> }
}
