//! From a public page to the one that says what is wrong with it.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::routes::{Kind, href};
use crate::state::filters::Query;
use crate::state::language::use_lang;
use crate::tr;

/// A link for whoever finds an error in the entry that is shown.
#[component]
pub fn ReportLink() -> impl IntoView {
    let lang = use_lang();
    let page = use_location().pathname.get_untracked();
    let query = Query::new().with("page", page).to_search();
    let address = format!("{}{query}", href(lang, Kind::Propose));
    view! { <p class="small"><a href=address>{tr!(lang, proposals.link.report)}</a></p> }
}
