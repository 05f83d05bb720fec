//! Texts in which what was searched is marked.

use leptos::prelude::*;
use passerelle_shared::search::TextPart;

/// The pieces of a text, those that match marked.
pub fn marked(parts: &[TextPart]) -> AnyView {
    parts
        .iter()
        .map(|part| {
            let text = part.text.clone();
            if part.matched {
                view! { <mark>{text}</mark> }.into_any()
            } else {
                text.into_any()
            }
        })
        .collect_view()
        .into_any()
}
