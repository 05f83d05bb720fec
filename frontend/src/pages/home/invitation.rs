//! "Is your authority in the directory?"

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use passerelle_shared::codes::EntryType;

use crate::pages::search::combobox::SearchCombobox;
use crate::routes::{Kind, href};
use crate::state::filters::Query;
use crate::state::language::use_lang;
use crate::tr;

/// An invitation to find one's own authority, and to take its page in hand.
#[component]
pub fn DirectoryInvitation() -> impl IntoView {
    let lang = use_lang();
    let navigate = use_navigate();
    let search = Callback::new(move |words: String| {
        let query = Query::new().with("q", words).to_search();
        let address = format!("{}{query}", href(lang, Kind::Directory));
        navigate(&address, NavigateOptions::default());
    });
    view! {
        <section class="home-invitation" aria-labelledby="home-invitation">
            <div class="home-invitation-text">
                <h2 id="home-invitation">{tr!(lang, home.invitation.title)}</h2>
                <p>{tr!(lang, home.invitation.text)}</p>
            </div>
            <SearchCombobox
                id="home-directory"
                label=tr!(lang, home.invitation.label)
                example=tr!(lang, home.invitation.example)
                button=tr!(lang, home.invitation.submit)
                only=EntryType::Member
                on_search=search
            />
        </section>
    }
}
