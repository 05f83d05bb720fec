//! What stands in place of a form that was sent.

use leptos::prelude::*;

/// Says what comes next. What replaces a form is announced by taking its focus.
#[component]
pub fn Sent(
    /// What has happened.
    #[prop(into)]
    title: String,
    /// What comes next.
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<leptos::html::H2>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            // A heading with a tabindex takes the focus.
            let _ = heading.focus();
        }
    });
    view! {
        <section class="panel sign-in-sent">
            <h2 tabindex="-1" node_ref=heading>{title}</h2>
            {children()}
        </section>
    }
}
