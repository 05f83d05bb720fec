//! From a public page to its form: a link, and nothing more, where somebody signed in here.

use leptos::prelude::*;

use crate::routes::{Kind, entry_href};
use crate::state::language::use_lang;
use crate::state::session;
use crate::tr;

/// The link; the form says who may not.
#[component]
pub fn EditLink(
    /// The form.
    to: Kind,
    /// Readable part of the entry's address.
    #[prop(into)]
    slug: String,
) -> impl IntoView {
    let lang = use_lang();
    let signed_in = session::signed_in();
    move || {
        signed_in.get().then(|| {
            view! { <a class="edit-link" href=entry_href(lang, to, &slug)>{tr!(lang, common.nav.edit)}</a> }
        })
    }
}
