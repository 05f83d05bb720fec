//! From an entry to the list that it stands in.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use crate::routes::{Kind, href};
use crate::state::language::use_lang;

/// A link to the list, above an entry's title.
#[component]
pub fn WayBack(
    /// The list.
    to: Kind,
    /// What it is called: "Toutes les actions".
    text: &'static str,
) -> impl IntoView {
    view! {
        <a class="way-back" href=href(use_lang(), to)>
            <Icon name=IconName::ArrowLeft/>
            {text}
        </a>
    }
}
