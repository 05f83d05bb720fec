//! How many entries there are, said aloud when it changes.

use leptos::prelude::*;

use crate::plural;
use crate::state::language::use_lang;

/// "150 résultats", in a live region.
#[component]
pub fn ResultCount(
    /// Entries that the filters keep; nothing while unknown.
    #[prop(into)]
    total: Signal<Option<u64>>,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <p class="result-count" role="status">
            {move || total.get().map(|total| plural!(lang, total, common.list.results))}
        </p>
    }
}
